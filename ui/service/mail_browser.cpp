#include "ui/service/mail_browser.h"

#include <QScrollBar>
#include <QTextDocument>
#include <QWheelEvent>

#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kHighest = 900;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

MailBrowser::MailBrowser(const MailPage& page, QWidget* parent) : QTextBrowser(parent), m_pictures(page.pictures) {
  setOpenLinks(false);
  setOpenExternalLinks(false);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setLineWrapMode(QTextEdit::WidgetWidth);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  document()->setDocumentMargin(0);
  document()->setDefaultStyleSheet(s("a { color: %1 }").arg(colors().accent.name()));
  viewport()->setAutoFillBackground(false);
  setAccessibleName(tr("Formatted text of the mail"));
  setHtml(page.text.html);
  // What a link says and where it leads are two things: the address is told before anybody follows it.
  connect(this, &QTextBrowser::highlighted, this, [this](const QUrl& url) { setToolTip(url.toDisplayString()); });
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    const QString scheme = url.scheme();
    if (scheme == s("http") || scheme == s("https") || scheme == s("mailto")) Q_EMIT linkChosen(url.toString());
  });
  fit();
}

QVariant MailBrowser::loadResource(int type, const QUrl& name) {
  if (type == QTextDocument::ImageResource && name.scheme() == s("cid"))
    if (const auto known = m_pictures.constFind(name.path()); known != m_pictures.constEnd()) return *known;
  ++m_refused;
  return {};
}

void MailBrowser::fit() {
  document()->setTextWidth(std::max(50, viewport()->width()));
  const int height = std::min(kHighest, static_cast<int>(document()->size().height()) + 4);
  if (height != minimumHeight()) setFixedHeight(height);
}

QSize MailBrowser::sizeHint() const { return {400, minimumHeight()}; }

void MailBrowser::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  fit();
}

void MailBrowser::wheelEvent(QWheelEvent* event) {
  // The page scrolls, unless the mail is longer than what is shown of it.
  if (verticalScrollBar()->maximum() > 0) return QTextBrowser::wheelEvent(event);
  event->ignore();
}

}  // namespace relata::ui
