#include "ui/records/statistics_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "core/base/money.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/paint.h"

namespace relata::ui {
namespace {

constexpr int kLine = 26;

/// A value, how many rows have it, and its share as a bar behind the words.
class ShareButton final : public QAbstractButton {
 public:
  ShareButton(const QString& label, qint64 count, qint64 rows, QWidget* parent = nullptr)
      : QAbstractButton(parent),
        m_count(count),
        m_share(rows > 0 ? static_cast<double>(count) / static_cast<double>(rows) : 0) {
    setText(label);
    setAccessibleName(StatisticsPanel::tr("%1: %2 rows").arg(label, QLocale().toString(count)));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
  }
  QSize sizeHint() const override { return {200, kLine}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() ? colors().surfaceHover : colors().surfaceSunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), kPillRadius, kPillRadius);
    painter.setBrush(colors().accentSoft);
    painter.drawRoundedRect(QRectF(0, 1, qMax(3.0, width() * m_share), height() - 2), kPillRadius, kPillRadius);
    const QRect inner = rect().adjusted(kSpace2, 0, -kSpace2, 0);
    painter.setPen(colors().text);
    painter.setFont(textFont(TextRole::Small));
    const QString count = QLocale().toString(m_count);
    const int room = inner.width() - numberWidth(painter.fontMetrics(), count) - kSpace2;
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    paintNumber(&painter, inner, count);
    if (hasFocus()) paintFocus(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), kPillRadius);
  }

 private:
  qint64 m_count;
  double m_share;
};

}  // namespace

StatisticsPanel::StatisticsPanel(const RecordContext& context, const RegistryPtr& registry, const ListQuery& query,
                                 const FieldDef& field, QWidget* anchor)
    : Popup(anchor, 300),
      m_context(context),
      m_registry(registry),
      m_def(*registry->entity(query.entity)),
      m_field(field),
      m_waiting(new TextLabel(tr("Counting…"), TextRole::Small, TextColor::Muted)),
      m_slot(context.reads, this) {
  column()->addWidget(new TextLabel(fieldLabel(m_def, field), TextRole::Strong));
  column()->addWidget(m_waiting);
  m_slot.ask<Answer>(
      [query, registry, key = field.key](Reader& reader) {
        const FieldDef& wanted = *registry->entity(query.entity)->field(key);
        Answer answer{columnStatistics(reader, query, wanted), {}};
        QSet<qint64> ids;
        for (const auto& [value, count] : answer.statistics.frequent) ids << value.integer();
        for (const QString& target : wanted.linkTo)
          if (const EntityDef* def = reader.registry().entity(target)) answer.titles.insert(reader.titles(*def, ids));
        return answer;
      },
      [this](Result<Answer> answer) {
        if (!answer.ok()) return m_waiting->setText(problemText(answer.problem()));
        show(*answer);
      });
}

void StatisticsPanel::addLine(const QString& label, const QString& value) {
  auto* row = new QHBoxLayout;
  row->addWidget(new TextLabel(label, TextRole::Small, TextColor::Secondary));
  row->addStretch(1);
  row->addWidget(new TextLabel(value, TextRole::Small));
  column()->addLayout(row);
}

void StatisticsPanel::addShare(const QString& label, qint64 count, qint64 rows, const Value& value) {
  auto* button = new ShareButton(label, count, rows);
  column()->addWidget(button);
  connect(button, &QAbstractButton::clicked, this, [this, value] {
    Q_EMIT valueChosen(value);
    close();
  });
}

void StatisticsPanel::show(const Answer& answer) {
  const ColumnStatistics& all = answer.statistics;
  const QLocale locale;
  m_waiting->hide();
  addLine(tr("Rows"), locale.toString(all.rows));
  addLine(tr("Filled"), all.rows > 0 ? tr("%1 (%2 %)").arg(locale.toString(all.filled)).arg(all.filled * 100 / all.rows)
                                     : locale.toString(all.filled));
  addLine(tr("Different values"), locale.toString(all.distinct));
  const auto text = [&](const Value& value) { return displayText(m_def, m_field, value, answer.titles); };
  for (const ColumnStatistics::Range& range : all.ranges) {
    addLine(tr("From"), text(range.min));
    addLine(tr("To"), text(range.max));
    addLine(tr("Median"), text(range.median));
    if (m_field.valueKind() == Kind::Money) {
      addLine(tr("Sum"), text(MoneyValue{static_cast<qint64>(range.sum), range.currency}));
      addLine(tr("Average"), text(MoneyValue{static_cast<qint64>(std::llround(range.mean)), range.currency}));
    } else if (isNumberKind(m_field.valueKind())) {
      addLine(tr("Sum"), locale.toString(range.sum, 'g', 15));
      addLine(tr("Average"), locale.toString(range.mean, 'g', 6));
    }
  }
  if (!all.frequent.isEmpty()) {
    column()->addSpacing(kSpace1);
    column()->addWidget(new TextLabel(tr("Most frequent"), TextRole::Small, TextColor::Muted));
  }
  for (const auto& [value, count] : all.frequent)
    addShare(m_field.valueKind() == Kind::Tags   ? value.text()
             : m_field.kind == Kind::MultiChoice ? choiceLabel(m_def, m_field, value.text())
                                                 : text(value),
             count, all.rows, value);
  if (const qint64 empty = all.rows - all.filled; empty > 0) addShare(tr("Empty"), empty, all.rows, Value());
  adjustSize();
}

}  // namespace relata::ui
