#pragma once

#include <QWidget>

#include "core/mail/outbox.h"

class QLineEdit;

namespace relata::ui {

class Button;
class TextLabel;

/// Who gets copies of a reply that goes out as a mail: at first all who got the mail that is answered. Typed addresses
/// stand between commas; what is in the second line the others do not see.
class MailCopiesRow : public QWidget {
  Q_OBJECT
 public:
  explicit MailCopiesRow(QWidget* parent = nullptr);
  /// What is typed stays while the same ticket is shown with the same addresses.
  void show(Id ticket, const QString& to, const QStringList& cc);
  using QWidget::show;
  /// As of the route, for the next reply.
  void reset();
  mail::MailCopies copies() const;
  bool isOpen() const { return m_open; }
  void open(bool open);
  QLineEdit& cc() { return *m_cc; }
  QLineEdit& bcc() { return *m_bcc; }
  QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retell();
  Id m_ticket;
  QString m_to;
  QStringList m_route;
  bool m_open = false;
  TextLabel* m_says;
  Button* m_change;
  QLineEdit* m_cc;
  QLineEdit* m_bcc;
};

}  // namespace relata::ui
