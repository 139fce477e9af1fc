#include "ui/records/board_card.h"

#include <QPainter>

#include "ui/kit/paint.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kListedHeight = 78;
constexpr int kOwnHeight = 112;
constexpr int kAvatar = 24;
constexpr int kMark = 14;

void paintLine(QPainter* painter, const QRect& rect, const QString& text, TextRole role, const QColor& color) {
  painter->setFont(textFont(role));
  painter->setPen(color);
  painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                    painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

IconRole roleOf(Tone tone) {
  switch (tone) {
    case Tone::Good: return IconRole::Good;
    case Tone::Warning: return IconRole::Warning;
    case Tone::Bad: return IconRole::Bad;
    default: return IconRole::Muted;
  }
}

int widthOf(const BoardMark& mark) {
  return (mark.iconName.isEmpty() ? 0 : kMark + kSpace1) + pillSize(mark.text).width();
}

/// Icon and pill; answers what is left of the line.
QRect paintMark(QPainter* painter, const QRect& line, const BoardMark& mark) {
  QRect rest = line;
  if (!mark.iconName.isEmpty()) {
    icon(mark.iconName, roleOf(mark.tone))
        .paint(painter, QRect(rest.left(), rest.center().y() - kMark / 2 + 1, kMark, kMark));
    rest.setLeft(rest.left() + kMark + kSpace1);
  }
  const QRect pill = paintPill(painter, rest, mark.text, mark.tone);
  rest.setLeft(pill.right() + kSpace2);
  return rest;
}

/// All in one line. Where it is narrow the marks behind the first do without their icons; what they say is not cut
/// short for the first one.
void paintMarks(QPainter* painter, QRect rest, QList<BoardMark> marks) {
  const auto behind = [&marks] {
    int width = 0;
    for (const BoardMark& mark : marks.mid(1)) width += kSpace2 + widthOf(mark);
    return width;
  };
  if (!marks.isEmpty() && widthOf(marks.first()) + behind() > rest.width())
    for (qsizetype i = 1; i < marks.size(); ++i) marks[i].iconName.clear();
  for (; !marks.isEmpty() && rest.width() > 3 * kMark; marks.removeFirst())
    rest.setLeft(
        paintMark(painter, rest.adjusted(0, 0, -std::min(behind(), rest.width() / 2), 0), marks.first()).left());
}

}  // namespace

BoardCardDelegate::BoardCardDelegate(const RecordContext& context, RecordTableModel& model, QString by,
                                     const BoardSpec* spec, QObject* parent)
    : QStyledItemDelegate(parent), m_context(context), m_model(model), m_by(std::move(by)), m_spec(spec) {}

QSize BoardCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), m_spec ? kOwnHeight : kListedHeight};
}

void BoardCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(option.rect).adjusted(kSpace2 + 0.5, kSpace1 + 0.5, -kSpace2 - 0.5, -kSpace1 + 0.5);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  painter->setPen(selected ? colors().accent : colors().border);
  painter->setBrush(selected ? colors().selection : colors().surface);
  painter->drawRoundedRect(card, kControlRadius, kControlRadius);
  if (option.state.testFlag(QStyle::State_HasFocus)) paintFocus(painter, card, kControlRadius);
  // Asking for the cell is what fetches the row.
  if (index.data(RecordTableModel::LoadedRole).toBool()) {
    if (m_spec)
      paintOwn(painter, card.toRect(), index.row());
    else
      paintListed(painter, card.toRect(), index.row());
  }
  painter->restore();
}

void BoardCardDelegate::paintListed(QPainter* painter, const QRect& card, int row) const {
  const Record& record = *m_model.recordAt(row);
  const LinkTitles titles = m_model.titlesAt(row);
  const QRect inner = card.adjusted(kSpace2, kSpace2, -kSpace2, -kSpace2);
  paintAvatar(painter, {inner.left(), inner.top(), kAvatar, kAvatar}, record.title());
  const int left = inner.left() + kAvatar + kSpace2;
  QStringList lines;
  for (int column = 1; column < m_model.columnCount(); ++column) {
    const FieldDef& field = *m_model.fieldAt(column);
    if (field.is(FieldFlag::Title) || field.key == m_by) continue;
    const QString text = relata::ui::displayText(m_model.def(), field, record.value(field.key), titles);
    if (!text.isEmpty()) lines << text.simplified();
  }
  QRect line(left, inner.top(), inner.right() - left, 18);
  paintLine(painter, line, record.title(), TextRole::Strong, colors().text);
  line.moveTop(inner.top() + 20);
  paintLine(painter, line, lines.value(0), TextRole::Small, colors().textSecondary);
  line.moveTop(inner.top() + 38);
  paintLine(painter, line, lines.mid(1, 2).join(QStringLiteral(" · ")), TextRole::Small, colors().textMuted);
}

BoardCard BoardCardDelegate::cardOf(int row) const {
  return m_spec->card(m_model.def(), *m_model.recordAt(row), m_model.titlesAt(row), m_context.time());
}

void BoardCardDelegate::paintOwn(QPainter* painter, const QRect& card, int row) const {
  const BoardCard own = cardOf(row);
  const QRect inner = card.adjusted(kSpace3, kSpace2, -kSpace3, -kSpace2);
  QRect line(inner.left(), inner.top(), inner.width(), 20);
  if (!own.person.isEmpty()) {
    paintAvatar(painter, {inner.right() - kAvatar + 1, inner.top(), kAvatar, kAvatar}, own.person);
    line.setRight(inner.right() - kAvatar - kSpace1);
  }
  paintLine(painter, line, m_model.recordAt(row)->title(), TextRole::Strong, colors().text);
  painter->setFont(textFont(TextRole::Small));
  const int aside = own.aside.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(own.aside) + 2;
  line.moveTop(inner.top() + 21);
  paintLine(painter, line.adjusted(0, 0, -aside - (aside ? kSpace2 : 0), 0), own.line, TextRole::Small,
            colors().textSecondary);
  // An amount is never cut short for the sake of what stands beside it.
  paintLine(painter, QRect(inner.left(), inner.top() + 43, inner.width(), 20), own.figure, TextRole::Strong,
            colors().text);
  line.setLeft(line.right() - aside);
  paintLine(painter, line, own.aside, TextRole::Small, colors().textMuted);
  paintMarks(painter, QRect(inner.left(), inner.top() + 66, inner.width(), 22), own.marks);
}

QString BoardCardDelegate::words(int row) const {
  const Record* record = m_model.recordAt(row);
  if (!record || !m_spec) return record ? record->title() : QString();
  const BoardCard own = cardOf(row);
  QStringList words{record->title(), own.line, own.figure, own.aside};
  for (const BoardMark& mark : own.marks) words << mark.text;
  words.removeAll(QString());
  return words.join(QStringLiteral(", "));
}

}  // namespace relata::ui
