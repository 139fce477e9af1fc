#pragma once

#include <QTimer>

#include "core/service/ticket_page.h"
#include "ui/records/page_part.h"

namespace relata::ui {

class Banner;
class Button;
class ConversationView;
class FlowLayout;
class MailCopiesRow;
class Popup;
class ReplyBox;
class TextLabel;

/// What is special on the page of a ticket: its clocks, who has it and where it stands, and the conversation with the
/// box to answer in.
class TicketPart : public PagePart {
  Q_OBJECT
 public:
  explicit TicketPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  bool composes(const QString& kind) const override;
  QWidget* compose(const QString& kind) override;
  ReplyBox& replyBox() { return *m_reply; }
  MailCopiesRow& copies() { return *m_copies; }
  ConversationView& conversation() { return *m_conversation; }
  bool isLoaded() const { return m_loaded; }
  QStringList clockTexts() const { return m_clockTexts; }

  void take();     ///< the person here works on it
  void resolve();  ///< or opens it again
  /// Out of the queues until a time that is chosen at `place` on the screen, or back at once.
  void snooze(QPoint place);
  void chooseStatus(QWidget* anchor);
  /// Whose it is, chosen at `place` on the screen.
  void chooseAssignee(QPoint place);
  /// The priority, and why another one than impact and urgency give; also at `place` on the screen.
  Popup* choosePriority(QWidget* anchor);
  void choosePriority(QPoint place);
  Popup* askMerge(QWidget* anchor);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Page {
    Conversation conversation;
    ExplainedClocks clocks;
    CustomerBrief customer;
    QString mailTo;  // where a reply goes out as a mail from here; empty: it does not
    QStringList mailCc;
    QString answerTo;  // whom an answer by mail goes to, from here or not
    QString partner;   // of a chat or the like
  };
  void load();
  void retell();
  bool sayClaim();
  void sayClocks();
  void sayActs();
  QString reopenText() const;
  void settle(const Result<qint64>& done, const QString& words);
  void split(Id message);
  void restUntil(std::optional<UtcMs> until);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  bool m_loaded = false;
  int m_most = 200;
  Page m_page;
  QString m_reopenSaid;
  QString m_wanted;  // is begun as soon as the conversation is there
  QStringList m_clockTexts;
  ReadSlot m_slot;
  QTimer m_minute;
  FlowLayout* m_acts;
  FlowLayout* m_clocks;
  Banner* m_alert;
  ConversationView* m_conversation;
  MailCopiesRow* m_copies;
  ReplyBox* m_reply;
};

}  // namespace relata::ui
