#include "ui/kit/paint.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <array>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kPillPadding = 7;
constexpr int kPillHeight = 20;

bool isHan(char32_t c) { return QChar::script(c) == QChar::Script_Han; }

QString firstLetter(const QString& word) {
  for (int i = 0; i < word.size();) {
    const bool pair = word[i].isHighSurrogate() && i + 1 < word.size();
    const char32_t c = pair ? QChar::surrogateToUcs4(word[i], word[i + 1]) : word[i].unicode();
    const int length = pair ? 2 : 1;
    if (QChar::isLetterOrNumber(c)) return word.mid(i, length);
    i += length;
  }
  return {};
}

int digitWidth(const QFontMetrics& metrics) {
  int widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    widest = qMax(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
  }
  return widest;
}

}  // namespace

QSize pillSize(const QString& text) {
  return {QFontMetrics(textFont(TextRole::Small)).horizontalAdvance(text) + 2 * kPillPadding, kPillHeight};
}

QRect paintPill(QPainter* painter, const QRect& rect, const QString& text, Tone tone, Qt::Alignment alignment) {
  if (text.isEmpty()) return {};
  const QSize wanted = pillSize(text);
  QRect pill(0, 0, qMin(wanted.width(), rect.width()), kPillHeight);
  pill.moveTop(rect.center().y() - kPillHeight / 2 + 1);
  if (alignment & Qt::AlignRight) {
    pill.moveRight(rect.right());
  } else if (alignment & Qt::AlignHCenter) {
    pill.moveLeft(rect.center().x() - pill.width() / 2);
  } else {
    pill.moveLeft(rect.left());
  }
  const ToneColors& color = colors().tone(tone);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const bool outlined = currentTheme() == ThemeKind::HighContrast;
  painter->setPen(outlined ? QPen(color.fg, 1) : QPen(Qt::NoPen));
  painter->setBrush(color.bg);
  const qreal inset = outlined ? 0.5 : 0;
  painter->drawRoundedRect(QRectF(pill).adjusted(inset, inset, -inset, -inset), kPillRadius, kPillRadius);
  painter->setFont(textFont(TextRole::Small));
  painter->setPen(color.fg);
  const QRect inner = pill.adjusted(kPillPadding, 0, -kPillPadding, 0);
  const QString shown =
      wanted.width() <= rect.width() ? text : painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width());
  painter->drawText(inner, Qt::AlignCenter | Qt::TextSingleLine, shown);
  painter->restore();
  return pill;
}

QString initials(const QString& name) {
  const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QString first;
  QString last;
  for (const QString& word : words) {
    const QString letter = firstLetter(word);
    if (letter.isEmpty()) continue;
    if (isHan(letter.toUcs4().first())) return first.isEmpty() ? letter : first;
    (first.isEmpty() ? first : last) = letter.toUpper();
  }
  return first + last;
}

QColor avatarColor(const QString& name) {
  // White letters are at least 4.5:1 on each of these.
  static constexpr std::array<QRgb, 8> kFills = {0x3A6FD0, 0xB5513A, 0x23805A, 0x8256C4,
                                                 0x98661A, 0xBF3F7E, 0x3F728F, 0x647024};
  quint32 hash = 2166136261U;  // FNV-1a: qHash is seeded anew in every run
  for (const QChar c : name.trimmed()) hash = (hash ^ c.unicode()) * 16777619U;
  return QColor(kFills[(hash ^ (hash >> 15)) % kFills.size()]);
}

void paintAvatar(QPainter* painter, const QRect& rect, const QString& name) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(avatarColor(name));
  painter->drawEllipse(QRectF(rect));
  const QString letters = initials(name);
  QFont font = textFont(TextRole::Strong);
  font.setPixelSize(qMax(8, qRound(rect.height() * (letters.size() > 1 ? 0.38 : 0.44))));
  painter->setFont(font);
  painter->setPen(Qt::white);
  painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, letters);
  painter->restore();
}

int numberWidth(const QFontMetrics& metrics, const QString& text) {
  const int digit = digitWidth(metrics);
  int width = 0;
  for (const QChar c : text) width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
  return width;
}

void paintNumber(QPainter* painter, const QRect& rect, const QString& text, Qt::Alignment alignment) {
  const QFontMetrics metrics = painter->fontMetrics();
  const int digit = digitWidth(metrics);
  const int width = numberWidth(metrics, text);
  if (width > rect.width()) {
    // A figure that is cut short would be a wrong figure; the cell says that it is too narrow.
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, QStringLiteral("…"));
    return;
  }
  int x = rect.left();
  if (alignment & Qt::AlignRight) x = rect.right() + 1 - width;
  if (alignment & Qt::AlignHCenter) x = rect.left() + (rect.width() - width) / 2;
  const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
  for (const QChar c : text) {
    const int advance = metrics.horizontalAdvance(c);
    const int cell = c.isDigit() ? digit : advance;
    painter->drawText(x + (cell - advance) / 2, baseline, QString(c));
    x += cell;
  }
}

void paintSpans(QPainter* painter, const QRect& rect, const QString& text, const QList<Span>& spans) {
  painter->save();
  const QFont plain = painter->font();
  QFont strong = plain;
  strong.setWeight(QFont::DemiBold);
  const QColor pen = painter->pen().color();
  const QColor marked = colors().accent;
  const QFontMetrics plainMetrics(plain);
  const int baseline = rect.top() + (rect.height() - plainMetrics.height()) / 2 + plainMetrics.ascent();
  int x = rect.left();
  // Draws text[from, to); false when the line is full.
  const auto draw = [&](int from, int to, bool emphasised) {
    if (from >= to) return true;
    painter->setFont(emphasised ? strong : plain);
    painter->setPen(emphasised ? marked : pen);
    const QString part = text.mid(from, to - from);
    const QFontMetrics metrics = painter->fontMetrics();
    const int room = rect.right() + 1 - x;
    const int advance = metrics.horizontalAdvance(part);
    const QString shown = advance <= room ? part : metrics.elidedText(part, Qt::ElideRight, room);
    painter->drawText(x, baseline, shown);
    x += advance;
    return advance <= room;
  };
  int at = 0;
  bool open = true;
  for (const Span& span : spans) {
    const int start = qBound(at, span.start, int(text.size()));
    const int end = qBound(start, span.start + span.length, int(text.size()));
    open = open && draw(at, start, false) && draw(start, end, true);
    at = end;
  }
  if (open) draw(at, int(text.size()), false);
  painter->restore();
}

void paintFocus(QPainter* painter, const QRectF& rect, qreal radius) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setBrush(Qt::NoBrush);
  painter->setPen(QPen(colors().focus, 2));
  painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
  painter->restore();
}

}  // namespace relata::ui
