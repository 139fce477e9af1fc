#include "ui/theme/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

QColor colorOf(IconRole role, QIcon::Mode mode) {
  const Colors& c = colors();
  if (mode == QIcon::Disabled) return c.textDisabled;
  switch (role) {
    case IconRole::Normal: return mode == QIcon::Selected ? c.accent : c.textSecondary;
    case IconRole::Muted: return mode == QIcon::Active ? c.text : c.textMuted;
    case IconRole::Strong: return c.text;
    case IconRole::Accent: return c.accent;
    case IconRole::OnAccent: return c.onAccent;
    case IconRole::Good: return c.tone(Tone::Good).fg;
    case IconRole::Warning: return c.tone(Tone::Warning).fg;
    case IconRole::Bad: return c.tone(Tone::Bad).fg;
  }
  return c.text;
}

/// Renders the drawing when it is painted, so that neither a theme switch nor a new screen needs a new QIcon.
class SvgIconEngine final : public QIconEngine {
 public:
  SvgIconEngine(QString name, QByteArray svg, IconRole role)
      : m_name(std::move(name)), m_svg(std::move(svg)), m_role(role) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const QColor color = colorOf(m_role, mode);
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, rendered(rect.size() * ratio, color));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    return rendered(size, colorOf(m_role, mode));
  }

  QIconEngine* clone() const override { return new SvgIconEngine(*this); }
  QString key() const override { return QStringLiteral("relata"); }
  bool isNull() override { return false; }

 private:
  QPixmap rendered(const QSize& size, const QColor& color) const {
    if (size.isEmpty()) return {};  // a button without room asks all the same
    const QString key = QStringLiteral("relata-icon/%1/%2/%3x%4")
                            .arg(m_name, color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QByteArray svg = m_svg;
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = qMin(size.width(), size.height());
    const QRectF square((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side);
    renderer.render(&painter, square);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

  QString m_name;
  QByteArray m_svg;
  IconRole m_role;
};

}  // namespace

QIcon icon(const QString& name, IconRole role) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (name.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new SvgIconEngine(name, file.readAll(), role));
}

QIcon icon(const char* name, IconRole role) { return icon(QString::fromLatin1(name), role); }

}  // namespace relata::ui
