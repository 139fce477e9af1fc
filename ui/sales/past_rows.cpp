#include "ui/sales/past_rows.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/own_window.h"
#include "ui/records/value_text.h"
#include "ui/sales/sheet_table.h"

namespace relata::ui {
namespace {

constexpr int kMost = 1000;
constexpr qsizetype kMostColumns = 9;

/// What its list shows; the probability of a deal is half of its weighted amount.
QList<const FieldDef*> shownFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) {
    const bool chance = def.key == QLatin1String("deal") && field.key == QLatin1String("chance");
    if ((field.is(FieldFlag::InList) || field.is(FieldFlag::Title) || chance) && !field.is(FieldFlag::Hidden))
      field.is(FieldFlag::Title) ? fields.prepend(&field) : fields.append(&field);
  }
  return fields.first(std::min(fields.size(), kMostColumns));
}

FigureKind kindOf(const FieldDef& field) {
  switch (field.valueKind()) {
    case Kind::Money: return FigureKind::Money;
    case Kind::Date: return FigureKind::Date;
    default: return FigureKind::Text;
  }
}

}  // namespace

ReportSheet pastRows(Reader& reader, const EntityDef& def, const Filter& filter, int most) {
  ReportSheet sheet;
  sheet.entity = def.key;
  const QList<const FieldDef*> fields = shownFields(def);
  for (const FieldDef* field : fields) sheet.add(field->key, fieldLabel(def, *field), kindOf(*field));
  std::vector<qint64> ids = reader.ids({def.key, filter, {}, false});
  const auto all = static_cast<qint64>(ids.size());
  if (all > most) {
    ids.resize(static_cast<size_t>(most));
    sheet.remark(relata::Tone::Neutral,
                 PastRows::tr("The first %1 of %2 are shown.").arg(QLocale().toString(most), QLocale().toString(all)));
  }
  const QList<Record> records = reader.records(def, ids, fields);
  const LinkTitles titles = linkTitles(reader, records, fields);
  for (const Record& record : records) {
    ReportRow row{record.id().text(def.prefix)};
    row.record = record.id();
    for (const FieldDef* field : fields) {
      const Value value = record.value(field->key);
      // Amounts of records are in currencies of their own.
      const bool figure = kindOf(*field) == FigureKind::Date;
      row.cells << (figure ? ReportCell{value} : textCell(displayText(def, *field, value, titles)));
    }
    sheet.rows << row;
  }
  return sheet;
}

PastRows::PastRows(const RecordContext& context, const QString& entity, const Filter& filter, UtcMs moment,
                   const QDate& day, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_count(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_table(new SheetTable) {
  makeOwnWindow(this);
  const RegistryPtr registry = context.workspace.registry();
  const QString title =
      tr("%1 as of %2").arg(entityPlural(*registry->entity(entity)), QLocale().toString(day, QLocale::LongFormat));
  setWindowTitle(title);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace4);
  column->setSpacing(kSpace2);
  column->addWidget(new TextLabel(title, TextRole::Heading));
  m_count->setWordWrap(true);
  column->addWidget(m_count);
  column->addWidget(m_table);
  column->addStretch(1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scrolled(body));
  m_table->setAccessibleName(title);
  setFocusProxy(m_table);
  connect(m_table, &SheetTable::opened, this, [this](int row, int) {
    if (row >= 0 && row < m_sheet.rows.size()) openAny(m_context, m_sheet.rows[row].record);
  });
  resize(880, 520);
  m_slot.ask<ReportSheet>(
      [entity, filter](Reader& reader) { return pastRows(reader, *reader.registry().entity(entity), filter, kMost); },
      [this](Result<ReportSheet> made) {
        if (!made.ok()) return m_context.complain(made.problem());
        take(*made);
      },
      moment);
}

void PastRows::take(const ReportSheet& sheet) {
  m_sheet = sheet;
  m_loaded = true;
  QStringList words{tr("%n row(s), as they stood on that day. A click on a name opens it as it is now.", nullptr,
                       static_cast<int>(sheet.rows.size()))};
  for (const ReportRemark& remark : sheet.remarks) words << remark.text;
  m_count->setText(words.join(QLatin1Char(' ')));
  m_table->show(sheet);
  m_table->setFixedHeight(m_table->sizeHint().height());
}

}  // namespace relata::ui
