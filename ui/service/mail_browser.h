#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>

#include "core/mail/html_mail.h"

namespace relata::ui {

/// What is shown of the HTML of a mail: read and cleaned away from the window, with the pictures that came with it.
struct MailPage {
  mail::SafeHtml text;
  QHash<QString, QImage> pictures;  // by the fingerprint that the text names
};

/// Shows the cleaned HTML of a mail as high as it is. It loads nothing, from nowhere: pictures are those that it was
/// given. A link is opened by whoever listens, after its real address was told.
class MailBrowser : public QTextBrowser {
  Q_OBJECT
 public:
  explicit MailBrowser(const MailPage& page, QWidget* parent = nullptr);
  QVariant loadResource(int type, const QUrl& name) override;
  QSize sizeHint() const override;
  /// What somebody wanted to load that did not come with the mail, for tests.
  int refused() const { return m_refused; }

 Q_SIGNALS:
  void linkChosen(const QString& url);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void fit();
  QHash<QString, QImage> m_pictures;
  int m_refused = 0;
};

}  // namespace relata::ui
