#pragma once

#include "core/mail/outbox.h"
#include "core/service/ticket_page.h"
#include "core/templates/render_template.h"
#include "ui/records/record_view.h"

class QPlainTextEdit;

namespace relata::ui {

class Button;
class Card;
class Chip;
class FlowLayout;
class IconMark;
class PrimaryButton;
class TemplateMenu;
class TextLabel;

/// Where a reply to the customer or a note for the team is written. What was begun waits for its ticket while others
/// are looked at, and is kept as a draft. Where there is a mail account a reply to a mail goes out from here, ten
/// seconds later; otherwise it is handed to the mail program or copied, and logged.
class ReplyBox : public QWidget {
  Q_OBJECT
 public:
  explicit ReplyBox(const RecordContext& context, QWidget* parent = nullptr);
  /// `customer` says where a reply goes; `seen` are the public messages that stand on the page.
  void show(const Record& ticket, const CustomerBrief& customer, const SeenMessages& seen);
  using QWidget::show;
  /// Where a reply goes out from here as a mail; empty: it is handed to the mail program. Before `show`.
  void setMailTo(const QString& address) { m_mailTo = address; }
  /// Whom an answer by mail goes to, known here or not; empty: nobody wrote by mail. Before `show`.
  void setAnswerTo(const QString& address) { m_answerTo = address; }
  /// Of whom a ticket of a chat or the like is; empty: it came in otherwise. Before `show`.
  void setPartner(const QString& partner) { m_partner = partner; }
  /// Who gets copies of a mail; asked when it is saved.
  void setCopies(std::function<mail::MailCopies()> copies) { m_copies = std::move(copies); }
  /// Whether what is written goes out from here as a mail.
  bool sends() const;
  /// Puts text that was taken back before it went out into the box again.
  void takeBack(const QString& text);
  /// Gives it the keyboard; for a note, or for a reply.
  void begin(bool note);
  bool isNote() const { return m_note; }
  Id ticket() const { return m_ticket ? m_ticket->id() : Id(); }
  /// Where a reply leaves its ticket: waiting for the customer, resolved, or where it stands.
  enum class After { Wait, Resolve, Keep };
  /// Logs what is written.
  bool save(After after = After::Wait);
  TemplateMenu* offerTemplates();
  QPlainTextEdit& editor() { return *m_text; }
  QString problem() const;

 Q_SIGNALS:
  void saved();
  void kindChanged();  // between reply and note

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Begun {
    QString text;
    bool note = false;
    QStringList files;
    SeenMessages seen;
    QObject* keeper = nullptr;  // what its draft is kept for
  };
  QString draftKey(bool note) const;
  QString draftTitle() const;
  void putAside();
  void takeUp();
  /// What stands in the ticket, now or as it was then; nothing where it cannot be read.
  std::optional<SeenMessages> seenNow(std::optional<UtcMs> by = {}) const;
  void join();
  void setNote(bool note);
  void use(Id made);
  void attach();
  void retranslate();
  void say(const QString& problem);
  /// Whether the mail program of this computer is to send it.
  bool goesToProgram() const;
  /// Opens the mail program, or copies the text; what the toast says of it.
  QString handOver(const QString& text, const QString& subject);
  bool waitsForExport() const;
  void sayFiles();

  const RecordContext& m_context;
  std::optional<Record> m_ticket;
  RegistryPtr m_registry;
  CustomerBrief m_customer;
  QString m_mailTo, m_answerTo, m_partner;
  std::function<mail::MailCopies()> m_copies;
  SeenMessages m_seen;
  bool m_note = false;
  QStringList m_files;
  QHash<qint64, Begun> m_begun;
  ReadSlot m_filled;
  Chip* m_reply;
  Chip* m_private;
  Button* m_template;
  Button* m_attach;
  QPlainTextEdit* m_text;
  TextLabel* m_fileNames;
  IconMark* m_mark;
  TextLabel* m_problem;
  TextLabel* m_where;
  Button *m_resolve, *m_only;
  PrimaryButton* m_save;
};

}  // namespace relata::ui
