#include "ui/sales/stage_removal.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include "core/sales/move_deal.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

FilterNode linked(const char* field, Id id, const char* prefix) {
  FilterValue value;
  value.type = FilterValue::Type::Id;
  value.text = id.text(QLatin1String(prefix));
  return FilterNode::compare({QLatin1String(field)}, CompareOp::Equal, {value});
}

}  // namespace

StageRemoval::StageRemoval(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_text(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_button(new Button({}, ButtonKind::Quiet)) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(kSpace2);
  m_text->setWordWrap(true);
  line->addWidget(m_text, 1);
  line->addWidget(m_button);
  m_button->hide();  // until it is known where the deals may go
  connect(m_button, &QAbstractButton::clicked, this, &StageRemoval::choose);
}

StageRemoval::Found StageRemoval::read(Reader& reader, const Record& stage) {
  Found found;
  found.deals = reader.count({QStringLiteral("deal"), Filter{linked("stage", stage.id(), "ST")}, {}, false});
  const EntityDef& def = *reader.registry().entity(u"stage");
  const Filter pipeline{linked("pipeline", stage.value("pipeline").id(), "PL")};
  const auto sort = parseSort(u"position", def, reader.registry());
  const QList<const FieldDef*> fields{def.field(u"name"), def.field(u"kind")};
  for (const Record& other :
       reader.records(def, reader.ids({def.key, pipeline, sort.ok() ? *sort : QList<SortKey>(), false}), fields))
    if (other.id() != stage.id() && other.value("kind") == stage.value("kind"))
      found.others.append({other.id(), other.title()});
  return found;
}

void StageRemoval::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  m_slot.ask<Found>([stage = view.record](Reader& reader) { return read(reader, stage); },
                    [this](Result<Found> found) {
                      if (!found.ok()) return;
                      m_found = *found;
                      describe();
                    });
}

void StageRemoval::describe() {
  if (!m_view) return;
  const int many = static_cast<int>(qMin<qint64>(m_found.deals, 1'000'000'000));
  m_text->setText(m_found.deals == 0 ? tr("No deal stands in this stage.")
                                     : tr("%n deals stand in this stage.", nullptr, many));
  m_button->setText(tr("Delete this stage…"));
  m_button->setVisible(m_writable && m_found.deals > 0 && !m_found.others.isEmpty());
}

void StageRemoval::choose() {
  if (!m_view) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  // A section of the style is a line without words.
  menu->addAction(tr("Move its deals to"))->setEnabled(false);
  for (const auto& [id, title] : m_found.others)
    menu->addAction(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                    [this, into = id, title = title, stage = m_view->record] {
                      const Result<BulkReport> done = removeStage(m_context.workspace, stage.id(), into);
                      if (!done.ok()) return m_context.complain(done.problem());
                      m_context.toast(tr("Deleted stage %1; its deals stand in %2").arg(stage.title(), title),
                                      done->tid);
                    });
  menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

void StageRemoval::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
