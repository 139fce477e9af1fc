#include "ui/records/history_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QSet>
#include <QVBoxLayout>

#include "core/meta/entity_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

// Old and new values that are links are shown by what they are called.
LinkTitles historyTitles(Reader& reader, const EntityDef& def, const QList<HistoryEntry>& entries) {
  QList<Record> values;
  QList<const FieldDef*> links;
  for (const FieldDef& field : def.fields)
    if (field.kind == Kind::Link) links << &field;
  for (const HistoryEntry& entry : entries)
    for (const Value& value : {entry.before, entry.now}) {
      Record record(def);
      record.set(entry.field, value);
      values << record;
    }
  return linkTitles(reader, values, links);
}

bool isDocument(const Value& value) {
  const QString text = value.isText() ? value.text() : QString();
  return (text.startsWith(u'[') || text.startsWith(u'{')) && !QJsonDocument::fromJson(text.toUtf8()).isNull();
}

}  // namespace

HistoryPanel::HistoryPanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_slot(context.reads, this), m_rows(new QVBoxLayout(this)) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(kSpace3);
}

void HistoryPanel::show(const QString& entity, Id record, const QString& title, bool writable) {
  m_entity = entity;
  m_record = record;
  m_title = title;
  m_writable = writable;
  m_slot.ask<Read>(
      [entity, record](Reader& reader) {
        Read read;
        read.registry = reader.registryPtr();
        const EntityDef& def = *read.registry->entity(entity);
        read.entries = reader.history(def, record);
        read.titles = historyTitles(reader, def, read.entries);
        return read;
      },
      [this](Result<Read> read) {
        if (!read.ok()) return m_context.complain(read.problem());
        m_read = *std::move(read);
        rebuild();
      });
}

void HistoryPanel::rebuild() {
  setUpdatesEnabled(false);
  clearLayout(m_rows);
  for (const HistoryEntry& entry : m_read.entries) m_rows->addWidget(row(entry));
  setUpdatesEnabled(true);
  Q_EMIT countKnown(static_cast<int>(m_read.entries.size()));
}

QString HistoryPanel::sentence(const HistoryEntry& entry) const {
  switch (entry.what) {
    case HistoryEntry::What::Created: return tr("Created");
    case HistoryEntry::What::Deleted: return tr("Moved to the recycle bin");
    case HistoryEntry::What::Restored: return tr("Brought back");
    case HistoryEntry::What::Erased: return tr("Erased for good");
    case HistoryEntry::What::Changed: break;
  }
  const FieldDef* field = entry.def->field(entry.field);
  if (const SublistDef* list = entry.def->sublist(entry.field.section(QLatin1Char('.'), 0, 0)); list && !field) {
    const auto text = [&](const Value& value) { return value.isNull() ? tr("empty") : value.text().left(200); };
    return tr("%1: %2 → %3").arg(sublistLabel(*entry.def, *list), text(entry.before), text(entry.now));
  }
  if (!field) return tr("%1 changed").arg(entry.field);
  // Steps of a journey, blocks of a mail: what is in them is seen where they are, and not as it is written in the file.
  if (isDocument(entry.before) || isDocument(entry.now)) return tr("%1 changed").arg(fieldLabel(*entry.def, *field));
  const auto shown = [&](const Value& value) {
    const QString text = displayText(*entry.def, *field, value, m_read.titles).left(200);
    return text.isEmpty() ? tr("empty") : text;
  };
  return tr("%1: %2 → %3").arg(fieldLabel(*entry.def, *field), shown(entry.before), shown(entry.now));
}

QWidget* HistoryPanel::row(const HistoryEntry& entry) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace3);
  const char* drawing = entry.what == HistoryEntry::What::Created    ? "plus"
                        : entry.what == HistoryEntry::What::Deleted  ? "trash"
                        : entry.what == HistoryEntry::What::Restored ? "restore"
                                                                     : "history";
  row->addWidget(new IconMark(QLatin1String(drawing), Tone::Neutral, 14, true), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  auto* what = new TextLabel(sentence(entry));
  what->setWordWrap(true);
  words->addWidget(what);
  QStringList parts{entry.userName, nearMoment(entry.at, m_context.time()),
                    actText(unpackAct(entry.actKey, entry.actLabel))};
  if (entry.undone) parts << tr("undone since");
  parts.removeAll(QString());
  auto* who = new TextLabel(parts.join(QStringLiteral(" · ")), TextRole::Small, TextColor::Muted);
  who->setWordWrap(true);
  words->addWidget(who);
  row->addLayout(words, 1);
  const FieldDef* field = entry.what == HistoryEntry::What::Changed ? entry.def->field(entry.field) : nullptr;
  if (field && m_writable) {
    auto* button = new Button(tr("Restore"), ButtonKind::Quiet);
    button->setToolTip(tr("Make the old value the value again"));
    button->setAccessibleName(tr("Restore the old value of %1").arg(fieldLabel(*entry.def, *field)));
    connect(button, &QPushButton::clicked, this, [this, entry] { restore(entry); });
    row->addWidget(button, 0, Qt::AlignTop);
  }
  return widget;
}

void HistoryPanel::restore(const HistoryEntry& entry) {
  const Result<void> done =
      m_context.workspace.transact({ActKind::RestoreValue, m_entity, {m_title}}, [&](Transaction& tx) -> Result<void> {
        return tx.update(*tx.registry().entity(m_entity), m_record, {{entry.field, entry.before}});
      });
  if (!done.ok()) return m_context.complain(done.problem());
  const FieldDef* field = entry.def->field(entry.field);
  m_context.toastDone(tr("Restored %1").arg(fieldLabel(*entry.def, *field)));
}

void HistoryPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
