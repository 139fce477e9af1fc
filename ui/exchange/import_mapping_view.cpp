#include "ui/exchange/import_mapping_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "core/exchange/record_matcher.h"
#include "core/exchange/shapes.h"
#include "ui/exchange/import_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/completion_list.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/page_words.h"
#include "ui/shell/file_words.h"

namespace relata::ui {
namespace {

constexpr int kSamples = 3;
constexpr int kTargetWidth = 230, kLeastTarget = 150, kLeastName = 96;

/// A list to choose from in which one can type to find.
class TargetBox : public QComboBox {
 public:
  TargetBox() {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    dressCompletion(completer());
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(kLeastTarget);
    setMaximumWidth(kTargetWidth);
  }

 protected:
  void focusOutEvent(QFocusEvent* event) override {
    // What was typed and is no target goes back to what is chosen.
    setEditText(itemText(currentIndex()));
    QComboBox::focusOutEvent(event);
  }
};

/// A box with its words before or above it, which a line does not part.
QWidget* labelled(QWidget* words, QWidget* box, QBoxLayout::Direction direction, int spacing) {
  auto* both = new QWidget;
  auto* row = new QBoxLayout(direction, both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing);
  row->addWidget(words);
  row->addWidget(box);
  return both;
}

}  // namespace

ImportMappingView::ImportMappingView(const exchange::ImportAnalysis& analysis, const exchange::ImportOptions& options,
                                     RegistryPtr registry, const Titles& titles, QWidget* parent)
    : QWidget(parent),
      m_analysis(analysis),
      m_mapping(analysis.mapping),
      m_options(options),
      m_registry(std::move(registry)),
      m_def(m_registry->entity(m_mapping.entity)) {
  auto* inside = new QWidget;
  auto* rows = new QVBoxLayout(inside);
  rows->setContentsMargins(0, 0, kSpace2, kSpace3);
  rows->setSpacing(kSpace3);
  rows->addWidget(summary());
  if (auto* how = reading()) rows->addWidget(how);
  rows->addWidget(rules(titles));
  rows->addWidget(columns());
  rows->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  column->addWidget(scrolled(inside), 1);
  auto* buttons = new QHBoxLayout;
  auto* other = new Button(tr("Another file…"));
  auto* preview = new PrimaryButton(tr("Preview"));
  buttons->addWidget(other);
  buttons->addStretch(1);
  buttons->addWidget(new TextLabel(tr("Nothing is written yet."), TextRole::Small, TextColor::Muted));
  buttons->addWidget(preview);
  column->addLayout(buttons);
  connect(other, &QPushButton::clicked, this, &ImportMappingView::otherFileRequested);
  connect(preview, &QPushButton::clicked, this, &ImportMappingView::previewRequested);
}

QWidget* ImportMappingView::summary() const {
  auto* box = new QWidget;
  auto* rows = new QVBoxLayout(box);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace1);
  rows->addWidget(new TextLabel(shortName(m_analysis.file), TextRole::Title));
  QStringList facts;
  if (!m_mapping.shape.isEmpty()) facts << exchange::shapeName(m_mapping.shape);
  facts << separated(tr("about %n rows", nullptr, static_cast<int>(m_analysis.estimatedRows)), m_analysis.estimatedRows)
        << tr("%n columns", nullptr, static_cast<int>(m_mapping.header.size()));
  if (!m_analysis.words.encoding.isEmpty()) facts << m_analysis.words.encoding;
  rows->addWidget(new TextLabel(facts.join(QStringLiteral(" · ")), TextRole::Small, TextColor::Secondary));
  if (m_analysis.remembered)
    rows->addWidget(new TextLabel(tr("The columns go where you sent those of the last file of this kind."),
                                  TextRole::Small, TextColor::Secondary));
  return box;
}

/// How the rows of the file are taken apart; nothing for files that say it themselves.
QWidget* ImportMappingView::reading() {
  const bool csv = m_analysis.words.format == QLatin1String("csv");
  if (!csv && m_analysis.words.format != QLatin1String("xlsx")) return nullptr;
  auto* box = new QWidget;
  auto* row = new FlowLayout(box, kSpace3);
  auto* data = new QCheckBox(tr("The first row is data"));
  data->setObjectName(QStringLiteral("firstRowIsData"));
  data->setChecked(!m_analysis.hasHeader);
  row->addWidget(data);
  const QString found = !csv                                                  ? QString()
                        : m_analysis.words.delimiter == QLatin1String("none") ? QString(QChar(exchange::kNoDelimiter))
                                                                              : m_analysis.words.delimiter;
  if (csv) {
    auto* separator = new QComboBox;
    auto* label = new TextLabel(tr("Between cells stands"), TextRole::Small, TextColor::Secondary);
    label->setBuddy(separator);
    separator->setObjectName(QStringLiteral("separator"));
    separator->setAccessibleName(label->text());
    separator->addItem(tr("a comma"), QStringLiteral(","));
    separator->addItem(tr("a semicolon"), QStringLiteral(";"));
    separator->addItem(tr("a tab"), QStringLiteral("\t"));
    separator->addItem(tr("a vertical bar"), QStringLiteral("|"));
    separator->addItem(tr("nothing: each line is one cell"), QString(QChar(exchange::kNoDelimiter)));
    if (separator->findData(found) < 0) separator->addItem(tr("“%1”").arg(found), found);
    separator->setCurrentIndex(separator->findData(found));
    row->addWidget(labelled(label, separator, QBoxLayout::LeftToRight, kSpace3));
    connect(separator, &QComboBox::activated, this, [this, separator, data, found] {
      const QString chosen = separator->currentData().toString();
      if (chosen != found) Q_EMIT readingChosen(!data->isChecked(), chosen);
    });
  }
  if (csv) addEncodings(row);
  connect(data, &QCheckBox::toggled, this, [this, found](bool isData) { Q_EMIT readingChosen(!isData, found); });
  return box;
}

/// What was found out by the bytes alone may be wrong in a short file: the names below show it.
void ImportMappingView::addEncodings(QLayout* row) {
  auto* box = new QComboBox;
  auto* label = new TextLabel(tr("Encoding"), TextRole::Small, TextColor::Secondary);
  label->setBuddy(box);
  box->setObjectName(QStringLiteral("encoding"));
  box->setAccessibleName(label->text());
  box->addItems({QStringLiteral("UTF-8"), QStringLiteral("UTF-16LE"), QStringLiteral("GB18030"), QStringLiteral("Big5"),
                 QStringLiteral("Shift_JIS"), QStringLiteral("EUC-KR"), QStringLiteral("windows-1252"),
                 QStringLiteral("windows-1250"), QStringLiteral("windows-1251"), QStringLiteral("windows-1253"),
                 QStringLiteral("windows-1254"), QStringLiteral("ISO-8859-15"), QStringLiteral("macintosh")});
  const QString found = m_analysis.words.encoding;
  int at = box->findText(found, Qt::MatchFixedString);
  if (at < 0) {
    box->insertItem(0, found);
    at = 0;
  }
  box->setCurrentIndex(at);
  row->addWidget(labelled(label, box, QBoxLayout::LeftToRight, kSpace3));
  connect(box, &QComboBox::activated, this, [this, box, at] {
    if (box->currentIndex() != at) Q_EMIT encodingChosen(box->currentText());
  });
}

QWidget* ImportMappingView::rules(const Titles& titles) {
  auto* card = new Card;
  auto* rows = new QVBoxLayout(card);
  rows->setContentsMargins(0, 0, 0, 0);
  // As many side by side as there is room for: nothing scrolls sideways.
  auto* choices = new QWidget;
  auto* flow = new FlowLayout(choices, kSpace4);
  rows->addWidget(choices);
  const auto add = [flow](const QString& label, QComboBox* box) {
    auto* words = new TextLabel(label, TextRole::Small, TextColor::Secondary);
    words->setBuddy(box);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(8);
    flow->addWidget(labelled(words, box, QBoxLayout::TopToBottom, kSpace1));
  };
  m_entity = new QComboBox;
  for (const EntityDef* def : m_registry->all())
    if (def->main || def->key == QLatin1String("consent") || def->key == QLatin1String("campaign_member") ||
        def->key == m_mapping.entity)
      m_entity->addItem(entityPlural(*def), def->key);
  m_entity->setCurrentIndex(m_entity->findData(m_mapping.entity));
  connect(m_entity, &QComboBox::activated, this, [this] {
    if (const QString key = m_entity->currentData().toString(); key != m_mapping.entity) Q_EMIT entityChosen(key);
  });
  add(tr("The rows are"), m_entity);
  m_match = new QComboBox;
  fillMatch(m_options.matchKeys);
  add(tr("The same record is found by"), m_match);
  m_update = new QComboBox;
  for (const auto rule : {exchange::UpdateRule::Never, exchange::UpdateRule::Empty, exchange::UpdateRule::Newer,
                          exchange::UpdateRule::Always})
    m_update->addItem(updateRuleText(rule), static_cast<int>(rule));
  m_update->setCurrentIndex(m_update->findData(static_cast<int>(m_analysis.update)));
  add(tr("Records that are already there"), m_update);
  for (const FieldDef& field : m_def->fields) {
    const bool whose =
        field.linkTo.contains(QLatin1String("contact")) || field.linkTo.contains(QLatin1String("company"));
    // What the program fills in by itself needs no choice.
    const bool needed = field.is(FieldFlag::Required) && !field.is(FieldFlag::FilledIn);
    if (field.kind != Kind::Link || !needed || whose || !titles) continue;
    const QList<QPair<Id, QString>> records = titles(field.linkTo.first());
    if (records.isEmpty()) continue;
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("otherwise_") + field.key);
    box->addItem(tr("As each row says"), QVariant::fromValue<qint64>(0));
    for (const auto& [id, title] : records) box->addItem(title, QVariant::fromValue<qint64>(id.bits()));
    const Id chosen = m_options.otherwise.value(field.key).id();
    box->setCurrentIndex(std::max(0, box->findData(QVariant::fromValue<qint64>(chosen.bits()))));
    m_otherwise.insert(field.key, box);
    add(fieldLabel(*m_def, field), box);
  }
  m_dates = new QComboBox;
  m_dates->addItem(tr("Day first (31/12)"), true);
  m_dates->addItem(tr("Month first (12/31)"), false);
  m_dates->setCurrentIndex(m_options.dayFirst.value_or(m_analysis.dayFirst) ? 0 : 1);
  add(tr("Dates"), m_dates);
  if (m_analysis.words.sheets.size() > 1) {
    auto* sheets = new QComboBox;
    sheets->addItems(m_analysis.words.sheets);
    sheets->setCurrentText(m_analysis.words.sheet);
    connect(sheets, &QComboBox::activated, this, [this, sheets] {
      if (sheets->currentText() != m_analysis.words.sheet) Q_EMIT sheetChosen(sheets->currentText());
    });
    add(tr("Sheet"), sheets);
  }
  if (!m_analysis.dateContradiction.isEmpty()) {
    auto* warning = new Banner(
        Tone::Warning, tr("The dates contradict each other: “%1” in row %2, but “%3” in row %4. Please choose.")
                           .arg(m_analysis.dateEvidence, QLocale().toString(m_analysis.dateEvidenceRow),
                                m_analysis.dateContradiction, QLocale().toString(m_analysis.dateContradictionRow)));
    warning->setDismissible(false);
    rows->addWidget(warning);
  } else if (m_analysis.datesAmbiguous) {
    auto* warning =
        new Banner(Tone::Warning,
                   tr("Nothing in the file tells whether its dates begin with the day or the month. Please choose."));
    warning->setDismissible(false);
    rows->addWidget(warning);
  } else if (!m_analysis.dateEvidence.isEmpty()) {
    auto* why = new TextLabel(tr("“%1” in row %2, column “%3”, decides the order of dates.")
                                  .arg(m_analysis.dateEvidence, QLocale().toString(m_analysis.dateEvidenceRow),
                                       m_analysis.dateEvidenceColumn),
                              TextRole::Small, TextColor::Muted);
    why->setWordWrap(true);
    rows->addWidget(why);
  }
  return card;
}

/// What can tell records apart depends on which columns are mapped.
void ImportMappingView::fillMatch(const QStringList& chosen) {
  const QSignalBlocker quiet(m_match);
  m_match->clear();
  QStringList usual;
  for (const QString& key : exchange::RecordMatcher::defaultKeys(*m_def, m_mapping))
    usual << keyText(*m_def, *m_registry, key);
  m_match->addItem(usual.isEmpty() ? tr("As usual") : usual.join(tr(", then ")), QStringList());
  for (const char* key : {"email", "phone", "name+company", "name", "external_id", "id"})
    if (exchange::RecordMatcher::isMapped(*m_def, m_mapping, QLatin1String(key)))
      m_match->addItem(keyText(*m_def, *m_registry, QLatin1String(key)), QStringList{QLatin1String(key)});
  if (const int at = m_match->findData(chosen); at >= 0) m_match->setCurrentIndex(at);
}

QWidget* ImportMappingView::columns() {
  auto* card = new Card;
  auto* grid = new QGridLayout(card);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kSpace4);
  grid->setVerticalSpacing(kSpace1);
  grid->setColumnStretch(1, 1);
  int at = 0;
  for (const QString& heading : {tr("Column"), tr("Values"), tr("Goes to"), tr("How sure")})
    grid->addWidget(new TextLabel(heading, TextRole::Small, TextColor::Muted), 0, at++);
  for (int column = 0; column < m_mapping.header.size(); ++column) addColumn(grid, column);
  return card;
}

void ImportMappingView::addColumn(QGridLayout* grid, int column) {
  const QString header = m_analysis.columnNames.value(column, m_mapping.header[column]);
  const exchange::ColumnTarget& target = m_mapping.targets[column];
  // Cards and calendars have no headings: their columns are called as the fields are that they fill.
  static const QStringList unheaded{QStringLiteral("vcard"), QStringLiteral("icalendar")};
  const bool own = unheaded.contains(m_analysis.words.format) && !target.field.isEmpty();
  const QString shown = own                ? targetText(*m_def, *m_registry, target.field)
                        : header.isEmpty() ? tr("(no heading)")
                                           : header;
  auto* name = new ElidedLabel(shown, TextRole::Strong);
  name->setMinimumWidth(kLeastName);
  auto* box = new TargetBox;
  box->setObjectName(QStringLiteral("target.%1").arg(column));
  for (const auto& [key, text] : targetsFor(*m_def, *m_registry, header)) box->addItem(text, key);
  int chosen = box->findData(target.field);
  if (chosen < 0) {
    box->addItem(targetText(*m_def, *m_registry, target.field), target.field);
    chosen = box->count() - 1;
  }
  box->setCurrentIndex(chosen);
  box->setAccessibleName(tr("Where “%1” goes").arg(shown));
  box->lineEdit()->setAccessibleName(box->accessibleName());
  const ToneText sure = confidenceText(target);
  auto* pill = new TonePill(sure.text, sure.tone);
  pill->setToolTip(plainTip(reasonText(target)));
  const int row = column + 1;
  grid->addWidget(name, row, 0);
  grid->addWidget(new ElidedLabel(samples(column), TextRole::Body, TextColor::Secondary), row, 1);
  grid->addWidget(box, row, 2);
  grid->addWidget(pill, row, 3, Qt::AlignLeft | Qt::AlignVCenter);
  connect(box, &QComboBox::currentIndexChanged, this, [this, column, box, pill] { choose(column, box, pill); });
}

void ImportMappingView::choose(int column, QComboBox* box, TonePill* pill) {
  exchange::ColumnTarget& target = m_mapping.targets[column];
  const QString field = box->currentData().toString();
  if (field == target.field) return;
  target = {field, 1.0, QStringLiteral("user")};
  const ToneText sure = confidenceText(target);
  pill->set(sure.text, sure.tone);
  pill->setToolTip(plainTip(reasonText(target)));
  fillMatch(matchKeys());
}

QString ImportMappingView::samples(int column) const {
  QStringList values;
  for (const QStringList& row : m_analysis.sample) {
    const QString value = row.value(column).simplified();
    if (!value.isEmpty() && !values.contains(value)) values << value;
    if (values.size() == kSamples) break;
  }
  return values.join(QStringLiteral(" · "));
}

QHash<QString, Value> ImportMappingView::otherwise() const {
  QHash<QString, Value> out;
  for (auto it = m_otherwise.begin(); it != m_otherwise.end(); ++it)
    if (const Id id(it.value()->currentData().toLongLong()); id) out.insert(it.key(), id);
  return out;
}

exchange::UpdateRule ImportMappingView::updateRule() const {
  return static_cast<exchange::UpdateRule>(m_update->currentData().toInt());
}
QStringList ImportMappingView::matchKeys() const { return m_match->currentData().toStringList(); }
bool ImportMappingView::dayFirst() const { return m_dates->currentData().toBool(); }

}  // namespace relata::ui
