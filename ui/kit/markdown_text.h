#pragma once

#include <QTextBrowser>

#include <functional>

#include "ui/theme/theme.h"

namespace relata::ui {

/// A note shown with its headings, lists, emphasis and links. Nothing is loaded, no HTML is understood, and a text that
/// nests or repeats its marks without measure is shown as it was typed: what people write may come from anywhere.
class MarkdownText : public QTextBrowser {
  Q_OBJECT
 public:
  explicit MarkdownText(const QString& text, QWidget* parent = nullptr);
  /// Where a link leads: "relata:C-…", "https://…", "mailto:…".
  void onLink(std::function<void(const QString& address)> open) { m_open = std::move(open); }
  QVariant loadResource(int type, const QUrl& name) override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }

 private:
  void lay();
  void dress();
  std::function<void(const QString&)> m_open;
  QString m_source;
  ThemeKind m_dressedFor = ThemeKind::Light;
};

/// Whether it says more than the same characters as plain text.
bool hasMarkdown(const QString& text);
/// Small enough, and its marks within measure.
bool isModestMarkdown(const QString& text);
/// Headings in letters of the theme: Qt makes them up to twice as large as the text. `color` invalid: that of the text.
void dressHeadings(QTextDocument& document, TextRole first, TextRole others, const QColor& color = {});
/// Its first line without marks: "## Offer **new**" is "Offer new".
QString markdownTitle(const QString& text);

}  // namespace relata::ui
