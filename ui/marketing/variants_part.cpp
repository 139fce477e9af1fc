#include "ui/marketing/variants_part.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

#include "core/marketing/campaign_variant.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/records/fact_value.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Column {
  const char* key;
  int stretch;
};
constexpr Column kColumns[] = {{"name", 2}, {"asset", 4}, {"subject", 8}, {"share", 1}};
constexpr int kCellPad = 6;                    // of a value that is edited where it stands
constexpr int kButtons = std::size(kColumns);  // the column behind them

}  // namespace

VariantsPart::VariantsPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_registry(context.workspace.registry()),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_about(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_shares(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_holdoutLabel(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_winnerLabel(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_hoursLabel(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_grid(new QGridLayout),
      m_holdout(fact("holdout_share")),
      m_winner(fact("winner_by")),
      m_hours(fact("winner_hours")),
      m_add(new Button({}, ButtonKind::Quiet)),
      m_slot(context.reads, this) {
  auto* column = columnInCard(this, kSpace2);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_add);
  column->addLayout(head);
  m_about->setWordWrap(true);
  column->addWidget(m_about);
  m_grid->setHorizontalSpacing(kSpace2);
  m_grid->setVerticalSpacing(kSpace1);
  for (int i = 0; i < kButtons; ++i) {
    m_heads << new TextLabel({}, TextRole::Small, TextColor::Muted);
    m_heads.last()->setIndent(kCellPad);
    m_grid->addWidget(m_heads.last(), 0, i);
    m_grid->setColumnStretch(i, kColumns[i].stretch);
  }
  column->addLayout(m_grid);
  auto* foot = new QGridLayout;
  foot->setHorizontalSpacing(kSpace2);
  foot->setVerticalSpacing(kSpace1);
  foot->setColumnStretch(1, 1);
  const std::pair<TextLabel*, FactValue*> facts[] = {
      {m_holdoutLabel, m_holdout}, {m_winnerLabel, m_winner}, {m_hoursLabel, m_hours}};
  for (int i = 0; i < static_cast<int>(std::size(facts)); ++i) {
    foot->addWidget(facts[i].first, i, 0);
    foot->addWidget(facts[i].second, i, 1);
  }
  column->addLayout(foot);
  m_shares->setWordWrap(true);
  column->addWidget(m_shares);
  connect(m_add, &QPushButton::clicked, this, &VariantsPart::add);
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr& changes) {
    if (m_shown && changes && (changes->touches(s("campaign_variant")) || changes->touches(s("asset")))) read();
  });
  words();
}

FactValue* VariantsPart::fact(const char* key) {
  const EntityDef& def = *m_registry->entity(u"campaign");
  return new FactValue(m_context, m_registry, def, *def.field(s(key)));
}

void VariantsPart::show(const RecordView& view, bool writable) {
  m_campaign = view.record;
  m_campaignRegistry = view.registry;
  m_mayWrite = writable;
  m_shown = true;
  read();
}

void VariantsPart::read() {
  m_slot.ask<Variants>(
      [campaign = m_campaign.id()](Reader& reader) {
        Variants out;
        out.registry = reader.registryPtr();
        const EntityDef& def = *out.registry->entity(u"campaign_variant");
        const auto filter = parseFilter(s("campaign = %1").arg(campaign.text(s("CA"))), def, *out.registry);
        if (!filter.ok()) return out;
        QList<const FieldDef*> fields;
        for (const Column& column : kColumns) fields << def.field(s(column.key));
        std::vector<qint64> ids = reader.ids({def.key, *filter, {}, false});
        std::sort(ids.begin(), ids.end());
        out.records = reader.records(def, ids, fields);
        out.titles = linkTitles(reader, out.records, fields);
        const auto record = reader.record(*out.registry->entity(u"campaign"), campaign);
        out.fixed = !record || areVariantsFixed(reader.connection(), *record);
        return out;
      },
      [this](const Result<Variants>& read) {
        if (!read.ok()) return m_context.complain(read.problem());
        m_registry = read->registry;
        m_variants = read->records;
        m_titles = read->titles;
        m_writable = m_mayWrite && !read->fixed;
        fill();
        Q_EMIT changed();
      });
}

VariantsPart::Row VariantsPart::makeRow(int number) {
  Row row;
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(u"campaign_variant");
  for (int i = 0; i < kButtons; ++i) {
    auto* cell = new FactValue(m_context, registry, def, *def.field(s(kColumns[i].key)));
    row.cells.insert(s(kColumns[i].key), cell);
    m_grid->addWidget(cell, number + 1, i);
  }
  row.look = new IconButton(s("view"), {});
  row.takeOut = new IconButton(s("trash"), {});
  m_grid->addWidget(row.look, number + 1, kButtons);
  m_grid->addWidget(row.takeOut, number + 1, kButtons + 1);
  connect(row.look, &QToolButton::clicked, this, [this, number] { Q_EMIT wanted(name(number)); });
  connect(row.takeOut, &QToolButton::clicked, this, [this, number] { remove(number); });
  return row;
}

void VariantsPart::fill() {
  while (m_rows.size() < m_variants.size()) m_rows << makeRow(static_cast<int>(m_rows.size()));
  for (qsizetype i = 0; i < m_rows.size(); ++i) {
    const bool used = i < m_variants.size();
    Row& row = m_rows[i];
    for (auto it = row.cells.begin(); it != row.cells.end(); ++it) {
      it.value()->setVisible(used);
      if (!used) continue;
      it.value()->set(m_variants[i].id(), m_variants[i].title(), m_variants[i].value(it.key()), m_titles);
      it.value()->setWritable(m_writable);
    }
    row.look->setVisible(used);
    row.takeOut->setVisible(used && m_writable);
  }
  const std::pair<FactValue*, const char*> facts[] = {
      {m_holdout, "holdout_share"}, {m_winner, "winner_by"}, {m_hours, "winner_hours"}};
  for (const auto& [value, key] : facts) {
    value->set(m_campaign.id(), m_campaign.title(), m_campaign.value(key), {});
    value->setWritable(m_writable);
  }
  words();
}

void VariantsPart::add() {
  const Result<Id> done =
      m_context.workspace.transact({ActKind::Create, s("campaign_variant"), {m_campaign.title()}},
                                   [&](Transaction& tx) { return addVariant(tx, m_campaign.id()); });
  if (!done.ok()) m_context.complain(done.problem());
}

void VariantsPart::remove(int row) {
  const EntityDef& def = *m_registry->entity(u"campaign_variant");
  deleteRecords(m_context, def, {m_variants[row].id().bits()}, m_variants[row].title());
}

QStringList VariantsPart::names() const {
  QStringList out;
  for (const Record& one : m_variants) out << one.title();
  return out;
}

qint64 VariantsPart::rest() const {
  qint64 rest = 100 - m_campaign.value("holdout_share").integer();
  for (const Record& one : m_variants) rest -= one.value("share").integer();
  return m_variants.isEmpty() ? 0 : std::max<qint64>(0, rest);
}

QString VariantsPart::sharesText() const {
  if (rest() == 0) return {};
  if (const QString winner = m_campaign.text("winner"); !winner.isEmpty())
    return tr("%1 did better and goes to the %2 % who were left over.").arg(winner).arg(rest());
  if (m_campaign.text("winner_by").isEmpty())
    return tr("%1 % of the people are left over and get the campaign's own content.").arg(rest());
  return tr("%1 % of the people are left over: they wait and get the variant that did better, be it by chance.")
      .arg(rest());
}

void VariantsPart::words() {
  const bool any = !m_variants.isEmpty();
  m_title->setText(tr("A/B test"));
  m_about->setText(
      any || m_writable
          ? tr("Parts of the people get another content or subject. Who gets which is drawn once and stays. "
               "The report tells which did better, when there is enough to tell.")
          : QString());
  const QString heads[] = {tr("Name"), tr("Content"), tr("Subject"), tr("Share (%)")};
  for (qsizetype i = 0; i < m_heads.size(); ++i) {
    m_heads[i]->setText(heads[i]);
    m_heads[i]->setVisible(any);
  }
  for (qsizetype i = 0; i < m_rows.size(); ++i) {
    const QString of = name(static_cast<int>(i));
    m_rows[i].look->setName(tr("Show variant %1 below").arg(of));
    m_rows[i].takeOut->setName(tr("Take out variant %1").arg(of));
  }
  m_add->setText(tr("Add a variant"));
  m_add->setVisible(m_writable);
  m_holdoutLabel->setText(tr("Hold-out group: gets nothing, to compare with (%)"));
  m_winnerLabel->setText(tr("Who is left over gets what does better by"));
  m_hoursLabel->setText(tr("after hours"));
  const bool waits = !m_campaign.text("winner_by").isEmpty();
  for (QWidget* one : std::initializer_list<QWidget*>{m_winnerLabel, m_winner})
    one->setVisible(rest() > 0 && (m_writable || waits));
  for (QWidget* one : std::initializer_list<QWidget*>{m_hoursLabel, m_hours}) one->setVisible(rest() > 0 && waits);
  m_shares->setText(sharesText());
  m_shares->setVisible(!m_shares->text().isEmpty());
  const bool mail = m_shown && m_campaign.text("channel") == s("email");
  setVisible(mail && (any || m_writable || m_campaign.value("holdout_share").integer() > 0));
}

void VariantsPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) words();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
