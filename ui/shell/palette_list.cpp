#include "ui/shell/palette_list.h"

#include <QRegularExpression>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHeadingHeight = 30;
constexpr int kItemHeight = 36;
constexpr int kTallItemHeight = 48;  // with a second line
constexpr int kMark = 24;

const PaletteRow& rowOf(const QModelIndex& index) {
  return static_cast<const PaletteModel*>(index.model())->row(index.row());
}

/// Gives the width that the keys took at the right.
int paintShortcut(QPainter* painter, const QRect& rect, const QString& keys) {
  if (keys.isEmpty()) return 0;
  const Colors& c = colors();
  painter->setFont(textFont(TextRole::Caption));
  const int width = painter->fontMetrics().horizontalAdvance(keys) + 12;
  const QRectF key(rect.right() - width + 0.5, rect.center().y() - 8.5, width, 18);
  painter->setPen(QPen(c.border, 1));
  painter->setBrush(c.surface);
  painter->drawRoundedRect(key, 4, 4);
  painter->setPen(c.textSecondary);
  painter->drawText(key, Qt::AlignCenter | Qt::TextSingleLine, keys);
  return width + kSpace2;
}

}  // namespace

void PaletteModel::setRows(QList<PaletteRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  const PaletteRow& row = m_rows[index.row()];
  if (role == Qt::DisplayRole) return row.isHeading() ? row.heading : row.item.title;
  if (role == Qt::AccessibleTextRole) {
    return row.isHeading() ? row.heading
                           : QStringList{row.item.title, row.item.why, row.item.shortcut, row.item.disabledReason}
                                 .filter(QRegularExpression(QStringLiteral(".")))
                                 .join(QStringLiteral(", "));
  }
  return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  const PaletteRow& row = m_rows[index.row()];
  if (row.isHeading()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const PaletteRow& row = rowOf(index);
  if (row.isHeading()) return {100, kHeadingHeight};
  const bool tall = !row.item.why.isEmpty() || !row.item.disabledReason.isEmpty();
  return {100, tall ? kTallItemHeight : kItemHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const PaletteRow& row = rowOf(index);
  const Colors& c = colors();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  QRect rect = option.rect.adjusted(kSpace2, 0, -kSpace2, 0);
  if (row.isHeading()) {
    painter->setFont(textFont(TextRole::Caption));
    painter->setPen(c.textMuted);
    painter->drawText(rect.adjusted(kSpace2, 6, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      row.heading);
    painter->restore();
    return;
  }
  const PaletteItem& item = row.item;
  if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
    const bool chosen = option.state & QStyle::State_Selected;
    painter->setPen(chosen && currentTheme() == ThemeKind::HighContrast ? QPen(c.focus, 1) : QPen(Qt::NoPen));
    painter->setBrush(chosen ? c.accentSoft : c.surfaceHover);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5), kControlRadius, kControlRadius);
  }
  rect.adjust(kSpace2, 0, -kSpace2, 0);
  const bool enabled = item.disabledReason.isEmpty();
  const QRect mark(rect.left(), rect.center().y() - kMark / 2 + 1, kMark, kMark);
  if (!item.avatarName.isEmpty()) {
    paintAvatar(painter, mark, item.avatarName);
  } else {
    icon(item.iconName)
        .paint(painter, mark.adjusted(4, 4, -4, -4), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
  }
  rect.setLeft(mark.right() + 1 + kSpace2 + 2);
  rect.setRight(rect.right() - paintShortcut(painter, rect, item.shortcut));
  const QString second = enabled ? item.why : item.disabledReason;
  const int middle = rect.center().y() + 1;
  const QRect first = second.isEmpty() ? rect : QRect(rect.left(), middle - 19, rect.width(), 20);
  painter->setFont(textFont(TextRole::Body));
  painter->setPen(enabled ? c.text : c.textDisabled);
  paintSpans(painter, first, item.title, enabled ? item.titleSpans : QList<Span>());
  if (!second.isEmpty()) {
    painter->setFont(textFont(TextRole::Small));
    painter->setPen(c.textMuted);
    paintSpans(painter, QRect(rect.left(), middle, rect.width(), 18), second, enabled ? item.whySpans : QList<Span>());
  }
  painter->restore();
}

}  // namespace relata::ui
