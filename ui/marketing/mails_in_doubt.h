#pragma once

#include <QWidget>

#include "ui/records/record_context.h"

namespace relata::ui {

class Button;
class TextLabel;

/// Mails of a campaign for which a person has to say what becomes of them: of which nobody knows whether they went out,
/// and that servers refused. Hidden where there are none.
class MailsInDoubt : public QWidget {
  Q_OBJECT
 public:
  explicit MailsInDoubt(const RecordContext& context, QWidget* parent = nullptr);
  void show(Id campaign, qint64 unknown, qint64 failed, bool writable);
  Button& sentButton() { return *m_sent; }
  Button& againButton() { return *m_again; }
  Button& retryButton() { return *m_retry; }

 private:
  void settle(bool again);
  void retry();

  const RecordContext& m_context;
  Id m_campaign;
  TextLabel* m_unknown;
  TextLabel* m_failed;
  Button* m_sent;
  Button* m_again;
  Button* m_retry;
};

}  // namespace relata::ui
