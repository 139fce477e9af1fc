#pragma once

#include <QList>
#include <QPainter>
#include <QRect>
#include <QString>

#include "ui/theme/tokens.h"

namespace relata::ui {

/// A part of a text, in UTF-16 units, for instance why a search result matched.
struct Span {
  int start = 0;
  int length = 0;
};

// Painting shared by widgets and by the delegates of tables, boards and lists. Text is never read as HTML.

/// A pill at the left of `rect`, vertically centred; gives the rectangle that it took.
QRect paintPill(QPainter* painter, const QRect& rect, const QString& text, Tone tone,
                Qt::Alignment alignment = Qt::AlignLeft);
QSize pillSize(const QString& text);

/// A filled circle with the initials of a name ("Ada Lindqvist" AL, "张伟" 张). `rect` gives the diameter.
void paintAvatar(QPainter* painter, const QRect& rect, const QString& name);
QString initials(const QString& name);
/// The same name has the same colour on every machine and in every session.
QColor avatarColor(const QString& name);

/// Digits of equal width, so that columns of figures line up in fonts whose digits are proportional.
void paintNumber(QPainter* painter, const QRect& rect, const QString& text,
                 Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);
int numberWidth(const QFontMetrics& metrics, const QString& text);

/// One line, elided at the right, with `spans` emphasised (accent and heavier). Uses the pen and font of the painter.
void paintSpans(QPainter* painter, const QRect& rect, const QString& text, const QList<Span>& spans);

/// A focus ring around a rounded shape.
void paintFocus(QPainter* painter, const QRectF& rect, qreal radius);

}  // namespace relata::ui
