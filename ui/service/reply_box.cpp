#include "ui/service/reply_box.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QVBoxLayout>

#include "core/channels/exchange_messages.h"
#include "core/mail/outbox.h"
#include "core/service/ticket_acts.h"
#include "core/templates/mail_link.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/drafts.h"
#include "ui/records/template_menu.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kTextHeight = 110;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

ReplyBox::ReplyBox(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_filled(context.reads, this),
      m_reply(new Chip({})),
      m_private(new Chip({})),
      m_template(new Button({}, ButtonKind::Quiet)),
      m_attach(new Button({}, ButtonKind::Quiet)),
      m_text(new QPlainTextEdit),
      m_fileNames(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_mark(new IconMark(s("warning"), Tone::Bad)),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_where(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_resolve(new Button({})),
      m_only(new Button({}, ButtonKind::Quiet)),
      m_save(new PrimaryButton({})) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* card = new Card;
  outer->addWidget(card);
  auto* column = new QVBoxLayout(card);
  column->setSpacing(kSpace2);
  auto* top = new QHBoxLayout;
  top->setSpacing(kSpace1);
  for (Chip* chip : {m_reply, m_private}) {
    chip->setCheckable(true);
    top->addWidget(chip);
  }
  top->addStretch();
  m_attach->setIcon(icon("file"));
  m_template->setIcon(icon("note"));
  top->addWidget(m_attach);
  top->addWidget(m_template);
  column->addLayout(top);
  m_text->setFixedHeight(kTextHeight);
  m_text->setTabChangesFocus(true);
  column->addWidget(m_text);
  for (TextLabel* label : {m_fileNames, m_where}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  auto* trouble = new QHBoxLayout;
  trouble->addWidget(m_mark, 0, Qt::AlignTop);
  m_problem->setWordWrap(true);
  trouble->addWidget(m_problem, 1);
  column->addLayout(trouble);
  auto* acts = new QWidget;
  auto* row = new FlowLayout(acts, kSpace2);
  row->addWidget(m_save);
  row->addWidget(m_resolve);
  row->addWidget(m_only);
  column->addWidget(acts);
  column->addStretch();  // room to spare comes below the buttons, which would leave the page otherwise
  m_text->installEventFilter(this);
  connect(m_reply, &Chip::clicked, this, [this] { begin(false); });
  connect(m_private, &Chip::clicked, this, [this] { begin(true); });
  connect(m_template, &QPushButton::clicked, this, [this] { offerTemplates(); });
  connect(m_attach, &QPushButton::clicked, this, &ReplyBox::attach);
  connect(m_save, &QPushButton::clicked, this, [this] { save(); });
  connect(m_resolve, &QPushButton::clicked, this, [this] { save(After::Resolve); });
  connect(m_only, &QPushButton::clicked, this, [this] { save(After::Keep); });
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] { say({}); });
  retranslate();
  say({});
}

void ReplyBox::show(const Record& ticket, const CustomerBrief& customer, const SeenMessages& seen) {
  const bool another = !m_ticket || m_ticket->id() != ticket.id();
  if (another) putAside();
  m_registry = m_context.workspace.registry();
  m_ticket = ticket;
  m_customer = customer;
  // What came in while somebody writes is news to them until they write anew.
  if (another || m_text->document()->isEmpty()) m_seen = seen;
  if (another) takeUp();
  retranslate();
}

QString ReplyBox::draftKey(bool note) const {
  return (note ? s("ticketnote/ticket/%1") : s("reply/ticket/%1")).arg(m_ticket->id().bits());
}

QString ReplyBox::draftTitle() const { return tr("Text for %1").arg(m_ticket->text("number")); }

/// What was begun for a ticket waits for it, and must not go to the customer of the next one.
void ReplyBox::putAside() {
  if (!m_ticket || m_text->toPlainText().trimmed().isEmpty()) return;
  Begun begun{m_text->toPlainText(), m_note, m_files, m_seen, new QObject(this)};
  if (m_context.drafts) m_context.drafts->hold(begun.keeper, draftKey(m_note), draftTitle(), begun.text);
  m_begun.insert(m_ticket->id().bits(), begun);
}

void ReplyBox::takeUp() {
  const Begun begun = m_begun.take(m_ticket->id().bits());
  delete begun.keeper;
  m_note = begun.note;
  m_files = begun.files;
  if (!begun.text.isEmpty()) m_seen = begun.seen;
  m_text->setPlainText(begun.text);
  sayFiles();
  join();
}

std::optional<SeenMessages> ReplyBox::seenNow(std::optional<UtcMs> by) const {
  const auto seen = guarded([&] { return seenMessages(m_context.workspace.read()->connection(), m_ticket->id(), by); });
  return seen.ok() ? std::optional(*seen) : std::nullopt;
}

void ReplyBox::join() {
  if (!m_context.drafts || !m_ticket) return;
  m_context.drafts->join(
      m_text, draftKey(m_note), draftTitle(), [this] { return m_text->toPlainText(); },
      [this](const Draft& draft) {
        m_text->setPlainText(draft.text);
        // What came in since is news to it.
        const auto seen = seenNow(draft.at);
        m_seen = seen.value_or(SeenMessages());
      });
}

void ReplyBox::setNote(bool note) {
  if (note == m_note) return retranslate();
  m_note = note;
  const QString text = m_text->toPlainText();
  join();
  if (!text.isEmpty() && m_text->document()->isEmpty()) m_text->setPlainText(text);
  retranslate();
  Q_EMIT kindChanged();
}

void ReplyBox::begin(bool note) {
  setNote(note);
  m_text->setFocus(Qt::ShortcutFocusReason);
}

TemplateMenu* ReplyBox::offerTemplates() {
  auto* menu = new TemplateMenu(m_context, m_template, m_note ? s("note") : s("mail"), s("ticket"), false);
  connect(menu, &TemplateMenu::chosen, this, [this](Id made) {
    if (made) use(made);
  });
  menu->openBelow(&menu->search());
  return menu;
}

void ReplyBox::use(Id made) {
  fillTemplate(m_context, m_filled, made, m_ticket->id(), [this](const Filled& filled) {
    if (!filled.text) return say(problemText(filled.problem));
    m_text->textCursor().insertText(filled.text->body);
    say(missingText(filled.text->missing));
    m_text->setFocus(Qt::OtherFocusReason);
  });
}

void ReplyBox::attach() {
  m_files << QFileDialog::getOpenFileNames(window(), tr("Attach files"));
  sayFiles();
}

void ReplyBox::sayFiles() {
  QStringList names;
  for (const QString& path : m_files) names << QFileInfo(path).fileName();
  m_fileNames->setText(names.join(s(", ")));
  m_fileNames->setVisible(!names.isEmpty());
}

QString ReplyBox::problem() const { return m_problem->text(); }

void ReplyBox::say(const QString& problem) {
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
  m_mark->setVisible(!problem.isEmpty());
}

bool ReplyBox::save(After after) {
  const QString text = m_text->toPlainText().trimmed();
  if (!m_ticket) return false;
  if (text.isEmpty()) {
    say(tr("Write a text first."));
    m_text->setFocus(Qt::OtherFocusReason);
    return false;
  }
  TicketText said;
  said.body = text;
  said.files = m_files;
  if (!m_note) said.seen = m_seen;
  if (!m_note && after != After::Keep) {
    const auto status = guarded([&] {
      const auto reader = m_context.workspace.read();
      return ticketStatusNamed(reader->connection(), after == After::Resolve ? s("resolved") : s("waiting_customer"));
    });
    if (status.ok() && status->ok()) said.thenStatus = **status;
  }
  if (sends())
    said.alongside = [from = m_context.time() + mail::kUndoSending,
                      copies = m_copies ? m_copies() : mail::MailCopies()](Transaction& tx, Id message) {
      return mail::planMail(tx, message, from, copies);
    };
  else if (waitsForExport())
    said.alongside = [](Transaction& tx, Id message) { return channels::planMessage(tx, message); };
  QString subject;
  if (goesToProgram())
    said.alongside = [&subject](Transaction& tx, Id message) -> Result<void> {
      const auto record = tx.record(tx.def("ticket_message"), message);
      const Result<QString> made = mail::replySubject(tx, record ? record->value("ticket").id() : Id());
      if (made.ok()) subject = *made;
      return made.ok() ? Result<void>() : Result<void>(made.problem());
    };
  const Result<Id> made =
      m_note ? noteOn(m_context.workspace, m_ticket->id(), said) : replyTo(m_context.workspace, m_ticket->id(), said);
  if (!made.ok()) {
    say(problemText(made.problem()));
    // The second time they know.
    if (made.problem().is("ticket-newer-message")) m_seen = seenNow().value_or(m_seen);
    return false;
  }
  if (m_context.drafts) m_context.drafts->leave(m_text);
  m_context.toastDone(m_note             ? tr("The note is saved")
                      : sends()          ? tr("The reply goes out in 10 seconds")
                      : waitsForExport() ? tr("The reply waits for the next export of its channel")
                                         : handOver(text, subject));
  m_text->clear();
  m_files.clear();
  sayFiles();
  join();
  Q_EMIT saved();
  return true;
}

bool ReplyBox::sends() const {
  const QString channel = m_ticket ? m_ticket->text("channel") : QString();
  return !m_note && !m_mailTo.isEmpty() && (channel == QLatin1String("mail") || channel == QLatin1String("web"));
}

bool ReplyBox::waitsForExport() const { return !m_note && !m_partner.isEmpty(); }

void ReplyBox::takeBack(const QString& text) {
  begin(false);
  const QString begun = m_text->toPlainText().trimmed();
  m_text->setPlainText(begun.isEmpty() ? text : text + QLatin1String("\n\n") + begun);
}

bool ReplyBox::goesToProgram() const {
  const QString channel = m_ticket ? m_ticket->text("channel") : QString();
  const bool mail = channel == QLatin1String("mail") || channel == QLatin1String("web");
  return mail && !m_note && !sends() && !waitsForExport() && !m_answerTo.isEmpty() && m_context.openUrl &&
         (!m_context.knowsScheme || m_context.knowsScheme(s("mailto")));
}

QString ReplyBox::handOver(const QString& text, const QString& subject) {
  if (!goesToProgram()) {
    QGuiApplication::clipboard()->setText(text);
    return tr("Logged and copied: paste it where you answer");
  }
  const MailLink link = mailLink(m_answerTo, subject, text);
  if (link.withoutBody) QGuiApplication::clipboard()->setText(text);
  m_context.openUrl(link.url);
  // No program takes files by such a link.
  return m_files.isEmpty() ? tr("Logged, and opened in the mail program")
                           : tr("Logged, and opened in the mail program. Attach the files there: %n", nullptr,
                                static_cast<int>(m_files.size()));
}

void ReplyBox::retranslate() {
  m_reply->setText(tr("Reply"));
  m_private->setText(tr("Note"));
  m_reply->setChecked(!m_note);
  m_private->setChecked(m_note);
  m_template->setText(tr("Template"));
  m_attach->setText(tr("Attach…"));
  m_save->setText(m_note ? tr("Save note") : tr("Reply and wait for customer"));
  m_save->setToolTip(tr("Ctrl+Enter"));
  m_resolve->setText(tr("Reply and resolve"));
  m_resolve->setToolTip(tr("Ctrl+Shift+Enter"));
  m_only->setText(tr("Only reply"));
  m_only->setToolTip(tr("The status stays as it is"));
  for (Button* button : {m_resolve, m_only}) button->setVisible(!m_note);
  m_text->setAccessibleName(m_note ? tr("Note for the team") : tr("Reply to the customer"));
  const QString name = m_customer.contactName;
  m_text->setPlaceholderText(m_note           ? tr("Only the team sees this…")
                             : name.isEmpty() ? tr("Write a reply…")
                                              : tr("Write to %1…").arg(name));
  m_where->setVisible(!m_note);
  m_where->setText(waitsForExport()
                       ? tr("Waits here until it is exported for %1, and is not sent before that.").arg(m_partner)
                   : sends()         ? tr("Goes to %1 by mail, and can be taken back for 10 seconds.").arg(m_mailTo)
                   : goesToProgram() ? tr("Goes to your mail program for %1, and is logged here.").arg(m_answerTo)
                                     : tr("Is logged here and copied, to be pasted where you answer."));
}

void ReplyBox::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

bool ReplyBox::eventFilter(QObject* watched, QEvent* event) {
  if (isCtrlEnter(*event)) {
    const bool shift = static_cast<QKeyEvent*>(event)->modifiers().testFlag(Qt::ShiftModifier);
    save(shift && !m_note ? After::Resolve : After::Wait);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace relata::ui
