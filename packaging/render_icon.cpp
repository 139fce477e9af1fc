// Draws an SVG file as a PNG of a size, so that the one drawing gives every icon that an installer wants.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("render_icon FILE.svg SIZE OUT\n", stderr);
    return 2;
  }
  const int size = QByteArray(argv[2]).toInt();
  QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
  if (size <= 0 || !drawing.isValid()) return 1;
  QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  drawing.render(&painter);
  painter.end();
  return image.save(QString::fromLocal8Bit(argv[3])) ? 0 : 1;
}
