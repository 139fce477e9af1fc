#include "ui/marketing/reason_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

constexpr int kIndent = 20;

void collectLinks(const FilterReason& reason, QHash<QString, std::pair<const FieldDef*, QSet<qint64>>>& links) {
  if (reason.path && reason.path->field().valueKind() == Kind::Link && !reason.value.isNull()) {
    const FieldDef& field = reason.path->field();
    auto& link = links[field.linkTo.join(u',')];
    link.first = &field;
    link.second.insert(reason.value.integer());
  }
  for (const FilterReason& child : reason.children) collectLinks(child, links);
}

}  // namespace

ReasonView readReason(Reader& reader, const EntityDef& def, const Filter& filter, Id record) {
  ReasonView view{explainFilter(reader, def, filter, record), {}, reader.registryPtr()};
  QHash<QString, std::pair<const FieldDef*, QSet<qint64>>> links;
  collectLinks(view.reason, links);
  for (const auto& [field, ids] : std::as_const(links))
    for (const QString& key : field->linkTo)
      if (const EntityDef* target = reader.registry().entity(key))
        view.titles.insert(reader.titles(*target, ids, &view.titles.deleted));
  return view;
}

ReasonList::ReasonList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace1);
}

void ReasonList::setReason(const ReasonView& view) {
  m_view = view;
  rebuild();
}

void ReasonList::clear() {
  m_view.reset();
  rebuild();
}

void ReasonList::rebuild() {
  clearLayout(m_column);
  m_lines.clear();
  if (m_view) addReason(m_view->reason, 0);
}

QString ReasonList::ownText(const FilterReason& reason) const {
  if (reason.count) return tr("%n found", nullptr, static_cast<int>(*reason.count));
  if (!reason.path) return {};
  const QString value = displayText(reason.path->owner(), reason.path->field(), reason.value, m_view->titles);
  return value.isEmpty() ? tr("empty") : value;
}

void ReasonList::addReason(const FilterReason& reason, int depth) {
  QString text = reason.text;
  switch (reason.kind) {
    case FilterReason::Kind::All: text = tr("All of these"); break;
    case FilterReason::Kind::Any: text = tr("Any of these"); break;
    case FilterReason::Kind::Not: text = tr("None of these"); break;
    case FilterReason::Kind::Segment:
      text = reason.isList ? tr("On the list “%1”").arg(text) : tr("In the segment “%1”").arg(text);
      break;
    case FilterReason::Kind::Condition: break;
  }
  const QString own = ownText(reason);
  const QString yes = reason.holds ? tr("yes") : tr("no");
  auto* row = new QHBoxLayout;
  row->setContentsMargins(depth * kIndent, 0, 0, 0);
  row->setSpacing(kSpace2);
  row->addWidget(new TonePill(yes, reason.holds ? Tone::Good : Tone::Neutral), 0, Qt::AlignTop);
  auto* words = new TextLabel(text);
  words->setWordWrap(true);
  row->addWidget(words, 3);
  auto* value = new TextLabel(own, TextRole::Body, TextColor::Secondary);
  value->setWordWrap(true);
  row->addWidget(value, 2);
  m_column->addLayout(row);
  m_lines << QString(depth * 2, u' ') + yes + QStringLiteral("  ") + text +
                 (own.isEmpty() ? QString() : QStringLiteral(" · ") + own);
  for (const FilterReason& child : reason.children) addReason(child, depth + 1);
}

void ReasonList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
