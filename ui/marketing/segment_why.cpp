#include "ui/marketing/segment_why.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/records/link_picker.h"

namespace relata::ui {
namespace {

struct Answer {
  ReasonView view;
  QString name;
  bool deleted = false;
};

Answer readAnswer(Reader& reader, const QString& entity, const Filter& filter, Id record) {
  const EntityDef& def = *reader.registry().entity(entity);
  QSet<qint64> deleted;
  Answer answer{readReason(reader, def, filter, record), {}, false};
  answer.name = reader.titles(def, {record.bits()}, &deleted).value(record.bits());
  answer.deleted = !deleted.isEmpty();
  return answer;
}

}  // namespace

SegmentWhy::SegmentWhy(const RecordContext& context, QWidget* parent)
    : Card(parent),
      m_context(context),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_answer(new TextLabel({}, TextRole::Strong)),
      m_reasons(new ReasonList),
      m_column(new QVBoxLayout(this)),
      m_slot(context.reads, this) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace2);
  m_answer->setWordWrap(true);
  m_answer->hide();
  m_column->addWidget(m_title);
  m_column->addWidget(m_answer);
  m_column->addWidget(m_reasons);
  words();
}

void SegmentWhy::begin(const RegistryPtr& registry, const QString& entity) {
  m_entity = entity;
  m_asked = Id();
  m_reasons->clear();
  m_answer->hide();
  delete m_picker;
  const EntityDef& member = *registry->entity(u"segment_member");
  FieldDef who = *member.field(u"record");
  who.linkTo = {entity};
  m_picker = new LinkPicker(m_context, member, who);
  m_picker->setCreates(false);
  m_column->insertWidget(1, m_picker);
  connect(m_picker, &LinkPicker::chosen, this, [this] {
    const Result<Value> chosen = m_picker->value();
    if (chosen.ok() && chosen->id()) ask(chosen->id());
  });
  words();
}

void SegmentWhy::setFilter(const Filter& filter) {
  m_filter = filter;
  if (m_asked) read();
}

void SegmentWhy::ask(Id record) {
  m_asked = record;
  read();
}

void SegmentWhy::read() {
  m_slot.ask<Answer>([entity = m_entity, filter = m_filter,
                      record = m_asked](Reader& reader) { return readAnswer(reader, entity, filter, record); },
                     [this](Result<Answer> answer) {
                       if (!answer.ok()) return m_context.complain(answer.problem());
                       const bool isIn = answer->view.reason.holds && !answer->deleted;
                       QString text =
                           (isIn ? tr("%1 is in this segment") : tr("%1 is not in this segment")).arg(answer->name);
                       if (answer->deleted) text += tr(": it is in the recycle bin");
                       m_answer->setText(text);
                       m_answer->show();
                       m_reasons->setReason(answer->view);
                     });
}

void SegmentWhy::words() {
  m_title->setText(tr("Why is somebody in it, or not?"));
  if (!m_picker) return;
  m_picker->setPlaceholderText(tr("Name of a person or company"));
  m_picker->setAccessibleName(m_title->text());
}

void SegmentWhy::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    words();
    if (m_asked) read();
  }
  Card::changeEvent(event);
}

}  // namespace relata::ui
