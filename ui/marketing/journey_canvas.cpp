#include "ui/marketing/journey_canvas.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSet>

#include <algorithm>

#include "ui/kit/buttons.h"
#include "ui/marketing/part_words.h"
#include "ui/marketing/step_card.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

// From step to step along the ways, and from branch to branch.
constexpr int kAlong = 52;
constexpr int kBetween = 28, kNarrowBetween = 16;
constexpr int kMargin = kSpace3;
constexpr int kPlus = 22;

/// How far each step is from the entry at most; ways that lead back do not count.
class Depths {
 public:
  explicit Depths(const JourneyPlan& plan) : m_plan(plan) {
    if (const JourneyStep* entry = plan.entry()) visit(entry->key, 0);
  }
  const QHash<QString, int>& depths() const { return m_depths; }

 private:
  void visit(const QString& key, int depth) {
    const JourneyStep* step = m_plan.step(key);
    if (!step || m_way.contains(key)) return;
    if (const auto known = m_depths.constFind(key); known != m_depths.constEnd() && *known >= depth) return;
    m_depths[key] = depth;
    m_way << key;
    visit(step->next, depth + 1);
    if (step->branches()) visit(step->otherwise, depth + 1);
    m_way.remove(key);
  }

  const JourneyPlan& m_plan;
  QHash<QString, int> m_depths;
  QSet<QString> m_way;
};

/// What follows stands in the row of its step, the other way of a branch in a row of its own below.
class Rows {
 public:
  explicit Rows(const JourneyPlan& plan) : m_plan(plan) {
    if (const JourneyStep* entry = plan.entry()) visit(entry->key, 0);
  }
  const QHash<QString, int>& rows() const { return m_rows; }
  int last() const { return m_last; }

 private:
  void visit(const QString& key, int row) {
    const JourneyStep* step = m_plan.step(key);
    if (!step || m_rows.contains(key)) return;
    m_rows[key] = row;
    m_last = std::max(m_last, row);
    visit(step->next, row);
    if (step->branches() && m_plan.step(step->otherwise) && !m_rows.contains(step->otherwise))
      visit(step->otherwise, ++m_last);
  }

  const JourneyPlan& m_plan;
  QHash<QString, int> m_rows;
  int m_last = 0;
};

QPoint mostOf(const QHash<QString, QPoint>& places) {
  QPoint most;
  for (const QPoint& place : places) most = QPoint(std::max(most.x(), place.x()), std::max(most.y(), place.y()));
  return most;
}

}  // namespace

JourneyCanvas::JourneyCanvas(QWidget* parent) : QWidget(parent) { setAccessibleName(tr("Steps of the journey")); }

QHash<QString, QPoint> JourneyCanvas::places(const JourneyPlan& plan) {
  const Depths depths(plan);
  const Rows rows(plan);
  QHash<QString, QPoint> places;
  for (auto it = rows.rows().cbegin(); it != rows.rows().cend(); ++it)
    places[it.key()] = QPoint(depths.depths().value(it.key()), it.value());
  // Goals, and what nothing leads to, stand below.
  int column = 0;
  for (const JourneyStep& step : plan.steps())
    if (!places.contains(step.key)) places[step.key] = QPoint(column++, places.isEmpty() ? 0 : rows.last() + 1);
  return places;
}

void JourneyCanvas::setPlan(const JourneyPlan& plan, const CanvasFacts& facts, bool writable) {
  const bool same = m_plan == plan && m_writable == writable;
  m_plan = plan;
  m_facts = facts;
  m_writable = writable;
  if (!same || m_cards.isEmpty()) arrange();
  fill();
  update();
}

QList<JourneyCanvas::Way> JourneyCanvas::ways() const {
  QList<Way> ways;
  for (const JourneyStep& step : m_plan.steps()) {
    if (step.ends() || (step.kind == StepKind::Goal && step.next.isEmpty())) continue;
    ways << Way{step.key, step.next, false, step.branches()};
    if (step.branches()) ways << Way{step.key, step.otherwise, true, true};
  }
  return ways;
}

void JourneyCanvas::setRoom(int width) {
  if (m_room == width) return;
  m_room = width;
  const QPoint most = mostOf(places(m_plan));
  if (wantsDown(most) == m_down) return;
  arrange();
  fill();
  update();
}

bool JourneyCanvas::wantsDown(QPoint most) const {
  return m_room > 0 && sizeOf(most, false).width() > m_room && most.x() > most.y();
}

QSize JourneyCanvas::sizeOf(QPoint most, bool down) const {
  if (down)
    return {2 * kMargin + most.y() * (StepCard::kWidth + kNarrowBetween) + StepCard::kWidth,
            2 * kMargin + most.x() * (StepCard::kHeight + kAlong) + StepCard::kHeight + kAlong};
  const int across = StepCard::kWidth + kAlong;
  return {2 * kMargin + most.x() * across + StepCard::kWidth + across / 2,
          2 * kMargin + most.y() * (StepCard::kHeight + kBetween) + StepCard::kHeight + kSpace3};
}

void JourneyCanvas::arrange() {
  const auto focused = std::find_if(m_cards.cbegin(), m_cards.cend(), [](StepCard* card) { return card->hasFocus(); });
  const QString focus = focused == m_cards.cend() ? QString() : focused.key();
  for (StepCard* card : std::as_const(m_cards)) card->deleteLater();
  for (IconButton* plus : std::as_const(m_plus)) plus->deleteLater();
  m_cards.clear();
  m_plus.clear();
  m_order.clear();
  m_places = places(m_plan);
  const QPoint most = mostOf(m_places);
  m_down = wantsDown(most);
  m_size = sizeOf(most, m_down);
  if (m_down)
    for (QPoint& place : m_places) place = place.transposed();
  setMinimumSize(m_size);
  for (const JourneyStep& step : m_plan.steps()) m_order << step.key;
  std::stable_sort(m_order.begin(), m_order.end(), [this](const QString& a, const QString& b) {
    const QPoint p = m_places.value(a), q = m_places.value(b);
    return std::pair(p.y(), p.x()) < std::pair(q.y(), q.x());
  });
  for (const QString& key : std::as_const(m_order)) {
    auto* card = new StepCard(key, this);
    card->move(topLeft(key));
    connect(card, &StepCard::clicked, this, [this, card] { Q_EMIT opened(card->key(), card); });
    connect(card, &StepCard::moved, this, [this, card](int way) { go(card->key(), way); });
    connect(card, &StepCard::removeRequested, this, [this, card] {
      if (m_writable) Q_EMIT removeRequested(card->key());
    });
    card->show();
    m_cards[key] = card;
  }
  if (m_writable)
    for (const Way& way : ways()) {
      auto* plus = new IconButton(QStringLiteral("plus"), {}, this);
      plus->setFixedSize(kPlus, kPlus);
      plus->move(plusAt(way) - QPoint(kPlus / 2, kPlus / 2));
      connect(plus, &QToolButton::clicked, this,
              [this, way, plus] { Q_EMIT addRequested(way.from, way.otherwise, plus); });
      plus->show();
      m_plus << plus;
    }
  if (StepCard* card = m_cards.value(focus)) card->setFocus(Qt::OtherFocusReason);
  updateGeometry();
}

void JourneyCanvas::fill() {
  for (StepCard* card : std::as_const(m_cards)) {
    const JourneyStep& step = *m_plan.step(card->key());
    const auto found = m_facts.tallies.find(card->key());
    const StepTally tally = found == m_facts.tallies.end() ? StepTally() : found->second;
    StepCard::Look look;
    look.title = stepName(step.kind);
    look.words = m_facts.words.value(step.key);
    look.fault = m_facts.faults.value(step.key);
    look.isHeld = tally.held > 0;
    QStringList counts;
    if (tally.here > 0) counts << tr("%1 here").arg(numberText(tally.here));
    if (step.branches() && tally.yes + tally.no > 0)
      counts << (step.kind == StepKind::Split ? tr("A %1 · B %2") : tr("yes %1 · no %2"))
                    .arg(numberText(tally.yes), numberText(tally.no));
    else if (tally.passed > 0)
      counts << tr("%1 done").arg(numberText(tally.passed - tally.refused));
    if (tally.refused > 0) counts << tr("%1 not sent").arg(numberText(tally.refused));
    if (tally.held > 0) counts << tr("%1 held up").arg(numberText(tally.held));
    look.counts = counts.join(QString::fromUtf8(" · "));
    card->setLook(look);
    if (tally.held > 0 && look.fault.isEmpty()) card->setToolTip(tally.reason.toHtmlEscaped());
  }
  const QList<Way> all = ways();
  for (qsizetype i = 0; i < m_plus.size() && i < all.size(); ++i) {
    const QString after = m_facts.words.value(all[i].from);
    m_plus[i]->setName(all[i].branches ? tr("Add a step after “%1”, %2").arg(after, wayWords(all[i]))
                                       : tr("Add a step after “%1”").arg(after));
  }
}

QPoint JourneyCanvas::topLeft(const QString& key) const {
  const QPoint place = m_places.value(key);
  return {kMargin + place.x() * (StepCard::kWidth + (m_down ? kNarrowBetween : kAlong)),
          kMargin + place.y() * (StepCard::kHeight + (m_down ? kAlong : kBetween))};
}

/// Of a step, as if the ways went from left to right.
QRect JourneyCanvas::box(const QString& key) const {
  const QRect box(topLeft(key), QSize(StepCard::kWidth, StepCard::kHeight));
  return m_down ? QRect(box.topLeft().transposed(), box.size().transposed()) : box;
}

QPoint JourneyCanvas::begin(const Way& way) const {
  const QRect from = box(way.from);
  const int drop = way.otherwise ? from.height() / 4 : way.branches ? -from.height() / 8 : 0;
  return {from.right() + 1, from.center().y() + drop};
}

QString JourneyCanvas::wayWords(const Way& way) const {
  if (!way.branches) return {};
  if (m_plan.step(way.from)->kind == StepKind::Split) return way.otherwise ? QStringLiteral("B") : QStringLiteral("A");
  if (m_plan.step(way.from)->kind == StepKind::Until) return way.otherwise ? tr("too late") : tr("in time");
  return way.otherwise ? tr("no") : tr("yes");
}

/// Worked out as if it went from left to right, and turned over where the steps follow one another downwards.
QPainterPath JourneyCanvas::pathOf(const Way& way) const {
  const QRect from = box(way.from);
  const QPointF begin = this->begin(way);
  const int beyond = (m_down ? kNarrowBetween : kBetween) / 2;
  QList<QPointF> corners{begin};
  const QRect to = box(way.to);
  const QPointF end(to.left(), to.center().y());
  if (!m_plan.step(way.to)) {
    corners << begin + QPointF(kAlong - kSpace2, 0);
  } else if (end.x() > begin.x()) {
    const qreal middle = std::min(begin.x() + 40, (begin.x() + end.x()) / 2);
    // Over cards that lie in between, the way goes along beside them.
    const bool far = to.left() - from.right() > from.width() + kAlong && std::abs(end.y() - begin.y()) < 4;
    const qreal beside = from.bottom() + beyond;
    const qreal turn = begin.y() < end.y() ? middle : end.x() - 20;
    if (far)
      corners << QPointF(middle, begin.y()) << QPointF(middle, beside) << QPointF(end.x() - 20, beside)
              << QPointF(end.x() - 20, end.y());
    else
      corners << QPointF(turn, begin.y()) << QPointF(turn, end.y());
    corners << end;
  } else {
    const qreal beside = std::max(from.bottom(), to.bottom()) + beyond;
    corners << QPointF(begin.x() + 20, begin.y()) << QPointF(begin.x() + 20, beside)
            << QPointF(to.left() - beyond, beside) << QPointF(to.left() - beyond, end.y()) << end;
  }
  QPainterPath path;
  for (const QPointF& corner : std::as_const(corners)) {
    const QPointF at = m_down ? corner.transposed() : corner;
    path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
  }
  return path;
}

QPoint JourneyCanvas::plusAt(const Way& way) const {
  const QPoint at = begin(way) + QPoint(23, 0);
  return m_down ? at.transposed() : at;
}

void JourneyCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Colors& palette = colors();
  for (const Way& way : ways()) {
    const bool open = !m_plan.step(way.to);
    painter.setPen(
        QPen(open ? palette.tone(Tone::Bad).fg : palette.borderStrong, 1.2, open ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(way));
    const QString words = wayWords(way);
    if (words.isEmpty()) continue;
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(palette.textMuted);
    const QPoint at = plusAt(way);
    const QFontMetrics metrics(painter.font());
    const int y = way.otherwise ? at.y() + kPlus / 2 + metrics.ascent() : at.y() - kPlus / 2 - 2;
    if (!m_down)
      painter.drawText(QPoint(at.x() - 18, y), words);
    else if (way.otherwise)
      painter.drawText(QPoint(at.x() + kPlus / 2 + 4, at.y() - 4), words);
    else
      painter.drawText(QPoint(at.x() - kPlus / 2 - 4 - metrics.horizontalAdvance(words), at.y() - 4), words);
  }
}

void JourneyCanvas::go(const QString& from, int key) {
  const QPoint here = m_places.value(from);
  StepCard* best = nullptr;
  int nearest = 1'000'000;
  for (StepCard* card : std::as_const(m_cards)) {
    const QPoint away = m_places.value(card->key()) - here;
    const bool right = key == Qt::Key_Right && away.x() > 0, left = key == Qt::Key_Left && away.x() < 0;
    const bool down = key == Qt::Key_Down && away.y() > 0, up = key == Qt::Key_Up && away.y() < 0;
    if (!right && !left && !down && !up) continue;
    const bool across = key == Qt::Key_Right || key == Qt::Key_Left;
    const int distance =
        across ? std::abs(away.x()) + 4 * std::abs(away.y()) : std::abs(away.y()) + 4 * std::abs(away.x());
    if (distance >= nearest) continue;
    nearest = distance;
    best = card;
  }
  if (best) best->setFocus(Qt::TabFocusReason);
}

void JourneyCanvas::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(tr("Steps of the journey"));
    fill();
    update();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
