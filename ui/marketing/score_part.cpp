#include "ui/marketing/score_part.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "core/marketing/hand_over.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/part_words.h"
#include "ui/marketing/score_grid.h"

namespace relata::ui {
namespace {

constexpr int kMostLines = 12;

QString s(const char* text) { return QString::fromUtf8(text); }
QString points(double value) { return QLocale().toString(value, 'f', 1); }
}  // namespace

ScorePart::ScorePart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_card(new Card), m_slot(context.reads, this) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_card);
  m_column = new QVBoxLayout(m_card);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace1);
  hide();
}

ScorePart::Facts ScorePart::read(Reader& reader, Id person, UtcMs now) {
  Facts facts;
  db::Connection& db = reader.connection();
  facts.score = contactScore(db, person, now);
  facts.limits = scoreLimits(db);
  facts.lines = scoreLines(db, person, now);
  const EntityDef& def = *reader.registry().entity(u"hand_over");
  const auto sort = parseSort(u"-round", def, reader.registry());
  const auto filter = parseFilter(s("contact = %1").arg(person.text(s("C"))), def, reader.registry());
  if (sort.ok() && filter.ok())
    for (const qint64 id : reader.ids({def.key, *filter, *sort, false}, 1))
      if (const auto record = reader.record(def, Id(id))) {
        facts.handOver = record->id();
        facts.state = record->text("state");
        facts.reason = choiceLabel(def, *def.field(u"reason"), record->text("reason"));
        facts.at = record->value("at").integer();
      }
  facts.isScored = !facts.lines.isEmpty() || facts.handOver;
  return facts;
}

void ScorePart::show(const RecordView& view, bool writable) {
  if (m_person != view.record.id()) m_facts.reset();
  m_person = view.record.id();
  m_registry = view.registry;
  m_writable = writable;
  rebuild();
  m_slot.ask<Facts>([person = m_person, now = m_context.time()](Reader& reader) { return read(reader, person, now); },
                    [this](Result<Facts> facts) {
                      if (!facts.ok()) return;
                      m_facts = *std::move(facts);
                      rebuild();
                    });
}

QString ScorePart::grade() const { return m_facts ? scoreGrade(m_facts->score, m_facts->limits) : QString(); }

void ScorePart::explain(const QString& text) {
  m_lines << text;
  auto* label = new TextLabel(text, TextRole::Small, TextColor::Muted);
  label->setWordWrap(true);
  m_why->addWidget(label);
}

void ScorePart::addLine(const ScoreLine& line) {
  const QString what = line.what.isEmpty() ? tr("Points by hand") : line.what;
  const QString worth = (line.worth > 0 ? s("+") : QString()) + points(line.worth);
  m_lines << s("%1: %2").arg(what, worth);
  auto* row = new QHBoxLayout;
  auto* name = new ElidedLabel(what);
  row->addWidget(name, 1);
  QStringList about;
  if (line.at) about << dayText(*line.at);
  if (line.halfLife) about << tr("%1 at first, half after %2 days").arg(line.points).arg(*line.halfLife);
  if (!about.isEmpty())
    row->addWidget(new TextLabel(about.join(QString::fromUtf8(" · ")), TextRole::Small, TextColor::Muted));
  row->addWidget(new TextLabel(worth, TextRole::Strong));
  m_why->addLayout(row);
}

/// What is on the page of everybody is short; the account opens for who asks.
void ScorePart::addWhy() {
  auto* account = new QWidget;
  m_why = new QVBoxLayout(account);
  m_why->setContentsMargins(0, 0, 0, 0);
  m_why->setSpacing(kSpace1);
  for (const ScoreLine& line : m_facts->lines.mid(0, kMostLines)) addLine(line);
  if (m_facts->lines.size() > kMostLines)
    explain(tr("and %n more lines", nullptr, static_cast<int>(m_facts->lines.size() - kMostLines)));
  explain(tr("The lines add up to the score. A is fit from %1, B from %2; 1 is engagement from %3, 2 from %4. Sales is "
             "asked "
             "from %5 on, and again only after the score fell below %6.")
              .arg(m_facts->limits.fitA)
              .arg(m_facts->limits.fitB)
              .arg(m_facts->limits.engagement1)
              .arg(m_facts->limits.engagement2)
              .arg(m_facts->limits.enter)
              .arg(m_facts->limits.leave));
  m_column->addWidget(account);
  account->setVisible(m_isOpen);
  auto* why = new Button(m_isOpen ? tr("Less") : tr("Why this score?"), ButtonKind::Quiet);
  connect(why, &QPushButton::clicked, this, [this, account, why] {
    m_isOpen = !m_isOpen;
    account->setVisible(m_isOpen);
    why->setText(m_isOpen ? tr("Less") : tr("Why this score?"));
  });
  m_acts->addWidget(why);
  m_acts->addStretch(1);
}

void ScorePart::addHandOver() {
  if (m_facts->handOver) {
    const EntityDef& def = *m_registry->entity(u"hand_over");
    QString text = tr("Handed to sales on %1: %2")
                       .arg(dayText(m_facts->at), choiceLabel(def, *def.field(u"state"), m_facts->state));
    if (!m_facts->reason.isEmpty()) text += s(" (%1)").arg(m_facts->reason);
    m_lines << text;
    auto* open = new Button(text, ButtonKind::Quiet);
    connect(open, &QPushButton::clicked, this, [this] { m_context.open(s("hand_over"), m_facts->handOver); });
    m_acts->addWidget(open);
    return;
  }
  if (!m_writable) return;
  auto* give = new Button(tr("Hand to sales"));
  connect(give, &QPushButton::clicked, this, &ScorePart::giveOver);
  m_acts->addWidget(give);
}

void ScorePart::giveOver() {
  const auto done = m_context.workspace.transact({ActKind::Create, s("hand_over"), {}},
                                                 [this](Transaction& tx) { return handOver(tx, m_person, s("hand")); });
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("Sales is asked, with a task"));
}

void ScorePart::rebuild() {
  clearLayout(m_column);
  m_lines.clear();
  if (!m_facts || !m_facts->isScored) return hide();
  auto* head = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->setSpacing(kSpace1);
  words->addWidget(new TextLabel(tr("Score"), TextRole::Strong));
  words->addWidget(new TextLabel(points(m_facts->score.total()), TextRole::Heading));
  const QString parts = tr("fit %1 · engagement %2").arg(points(m_facts->score.fit), points(m_facts->score.engagement));
  m_lines << parts;
  words->addWidget(new TextLabel(parts, TextRole::Body, TextColor::Secondary));
  words->addStretch(1);
  head->addLayout(words, 1);
  head->addWidget(new ScoreGrid(grade()));
  m_column->addLayout(head);
  m_acts = new QHBoxLayout;
  addHandOver();
  addWhy();
  m_column->addLayout(m_acts);
  QWidget::show();
}

void ScorePart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_registry) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
