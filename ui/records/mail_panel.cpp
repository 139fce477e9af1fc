#include "ui/records/mail_panel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QUrl>
#include <QVBoxLayout>

#include "core/activities/log_activity.h"
#include "core/attachments/attach.h"
#include "core/templates/mail_file.h"
#include "ui/kit/buttons.h"
#include "ui/kit/file_handle.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kBodyHeight = 190;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

MailPanel::MailPanel(const RecordContext& context, QWidget* parent)
    : DeskPanel(context, QStringLiteral("mail"), parent),
      m_slot(context.reads, this),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_template(new Button({}, ButtonKind::Quiet)),
      m_close(new IconButton(QStringLiteral("close"), {})),
      m_toLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_subjectLabel(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_to(new QLineEdit),
      m_subject(new QLineEdit),
      m_body(new QPlainTextEdit),
      m_enclosed(new QWidget),
      m_encloses(new QCheckBox),
      m_handle(new FileHandle),
      m_mark(new IconMark(QStringLiteral("warning"), Tone::Warning)),
      m_warning(new TextLabel({}, TextRole::Small, TextColor::Warning)),
      m_send(new PrimaryButton({})),
      m_copy(new Button({})),
      m_log(new Button({})) {
  auto* top = new QHBoxLayout;
  top->addWidget(m_title, 1);
  m_template->setIcon(icon("note"));
  top->addWidget(m_template);
  top->addWidget(m_close);
  sheet()->addLayout(top);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(kSpace2);
  grid->setVerticalSpacing(kSpace1);
  grid->addWidget(m_toLabel, 0, 0);
  grid->addWidget(m_to, 0, 1);
  grid->addWidget(m_subjectLabel, 1, 0);
  grid->addWidget(m_subject, 1, 1);
  grid->setColumnStretch(1, 1);
  sheet()->addLayout(grid);
  m_body->setTabChangesFocus(true);
  m_body->setFixedHeight(kBodyHeight);
  sheet()->addWidget(m_body);
  auto* enclosed = new QHBoxLayout(m_enclosed);
  enclosed->setContentsMargins(0, 0, 0, 0);
  enclosed->addWidget(m_encloses);
  enclosed->addWidget(new IconMark(QStringLiteral("file"), Tone::Neutral, 16));
  enclosed->addWidget(m_handle);
  enclosed->addStretch(1);
  sheet()->addWidget(m_enclosed);
  auto* warning = new QHBoxLayout;
  warning->addWidget(m_mark, 0, Qt::AlignTop);
  m_warning->setWordWrap(true);
  warning->addWidget(m_warning, 1);
  sheet()->addLayout(warning);
  auto* row = new QHBoxLayout;
  row->addWidget(m_send);
  row->addWidget(m_copy);
  row->addWidget(m_log);
  row->addStretch();
  sheet()->addLayout(row);
  m_toLabel->setBuddy(m_to);
  m_subjectLabel->setBuddy(m_subject);
  for (QWidget* field : std::initializer_list<QWidget*>{m_to, m_subject, m_body}) field->installEventFilter(this);
  connect(m_template, &QPushButton::clicked, this, [this] { offer(m_template); });
  connect(m_close, &QToolButton::clicked, this, &DeskPanel::fold);
  connect(m_send, &QPushButton::clicked, this, &MailPanel::send);
  connect(m_copy, &QPushButton::clicked, this, &MailPanel::copy);
  connect(m_log, &QPushButton::clicked, this, [this] {
    if (log()) finish();
  });
  connect(m_encloses, &QCheckBox::toggled, this, [this] { retranslate(); });
  connect(m_handle, &QPushButton::clicked, this, [this] {
    const QString folder = QFileInfo(m_handle->file()).absolutePath();
    if (this->context().openUrl) this->context().openUrl(QUrl::fromLocalFile(folder).toString(QUrl::FullyEncoded));
  });
  connect(m_subject, &QLineEdit::textChanged, this, &MailPanel::check);
  connect(m_body, &QPlainTextEdit::textChanged, this, &MailPanel::check);
  connect(m_to, &QLineEdit::textChanged, this, &MailPanel::check);
  retranslate();
}

TemplateMenu* MailPanel::offer(QWidget* anchor) {
  auto* menu = new TemplateMenu(context(), anchor, QStringLiteral("mail"), view().record.def().key, !isBegun());
  connect(menu, &TemplateMenu::chosen, this, [this](Id made) {
    begin();
    if (made) use(made);
  });
  menu->openBelow(&menu->search());
  return menu;
}

void MailPanel::use(Id made) {
  // It may come when somebody else is shown.
  fillTemplate(context(), m_slot, made, view().record.id(), [this, about = view().record.id()](const Filled& filled) {
    if (hasView() && view().record.id() == about) take(filled);
  });
}

/// A template replaces what stands there: it can be taken back by Ctrl+Z in each field.
void MailPanel::take(const Filled& filled) {
  if (!filled.text) return warn(Tone::Bad, problemText(filled.problem));
  m_missing = filled.text->missing;
  if (!filled.text->subject.isEmpty()) m_subject->setText(filled.text->subject);
  QTextCursor all(m_body->document());
  all.select(QTextCursor::Document);
  all.insertText(filled.text->body);
  check();
  if (!goToGap()) {
    m_body->moveCursor(QTextCursor::Start);
    m_body->setFocus(Qt::OtherFocusReason);
  }
}

QStringList MailPanel::gaps() const {
  QStringList out;
  for (const MissingValue& one : m_missing)
    if ((m_subject->text().contains(one.gap) || m_body->toPlainText().contains(one.gap)) && !out.contains(one.gap))
      out << one.gap;
  return out;
}

void MailPanel::check() {
  m_failed = false;
  m_log->hide();
  QList<MissingValue> still;
  const QStringList there = gaps();
  for (const MissingValue& one : m_missing)
    if (there.contains(one.gap)) still << one;
  warn(Tone::Warning, missingText(still));
  mark();
}

/// Gaps are framed in the text as well: brackets alone are read over.
void MailPanel::mark() {
  QList<QTextEdit::ExtraSelection> marks;
  for (const QString& gap : gaps()) {
    QTextCursor at(m_body->document());
    while (!(at = m_body->document()->find(gap, at)).isNull()) {
      QTextEdit::ExtraSelection selection;
      selection.cursor = at;
      selection.format.setBackground(colors().tone(Tone::Warning).bg);
      selection.format.setForeground(colors().tone(Tone::Warning).fg);
      marks << selection;
    }
  }
  m_body->setExtraSelections(marks);
}

/// Selects the first gap, so that typing fills it in.
bool MailPanel::goToGap() {
  for (const QString& gap : gaps()) {
    const qsizetype inSubject = m_subject->text().indexOf(gap);
    if (inSubject >= 0) {
      m_subject->setFocus(Qt::OtherFocusReason);
      m_subject->setSelection(static_cast<int>(inSubject), static_cast<int>(gap.size()));
      return true;
    }
    const QTextCursor at = m_body->document()->find(gap);
    if (at.isNull()) continue;
    m_body->setTextCursor(at);
    m_body->setFocus(Qt::OtherFocusReason);
    return true;
  }
  return false;
}

void MailPanel::warn(Tone tone, const QString& text) {
  m_mark->set(tone == Tone::Bad ? s("error") : s("warning"), tone);
  m_mark->setVisible(!text.isEmpty());
  m_warning->setVisible(!text.isEmpty());
  m_warning->setText(text);
  setTextColor(m_warning, tone == Tone::Bad ? TextColor::Bad : TextColor::Warning);
}

QString MailPanel::warning() const { return m_warning->text(); }

QString MailPanel::copyText() const {
  const QString subject = m_subject->text().trimmed();
  return subject.isEmpty() ? m_body->toPlainText() : subject + QStringLiteral("\n\n") + m_body->toPlainText();
}

void MailPanel::copy() {
  QGuiApplication::clipboard()->setText(copyText());
  context().toast(tr("Subject and text are copied"));
}

void MailPanel::setEnclosure(const std::optional<Enclosure>& enclosure) {
  m_enclosure = enclosure;
  showEnclosure();
}

void MailPanel::showEnclosure() {
  m_enclosed->setVisible(m_enclosure.has_value());
  if (!m_enclosure || !hasView()) return;
  m_encloses->setText(tr("With the file"));
  const bool same = QFileInfo(m_handle->file()).fileName() == m_enclosure->name;
  if (!same) m_handle->setName(m_enclosure->name);
  m_handle->setEnabled(same && QFileInfo::exists(m_handle->file()));
}

void MailPanel::writeEnclosure(const std::function<void(const WrittenEnclosure&)>& then) {
  if (!m_enclosure || m_writing) return;
  m_writing = true;
  m_send->setEnabled(false);
  m_enclosure->write(this, [this, then, about = view().record.id()](const WrittenEnclosure& written) {
    m_writing = false;
    m_send->setEnabled(true);
    if (!hasView() || view().record.id() != about) return;  // another one is shown by now
    if (written.path.isEmpty()) return warn(Tone::Bad, problemText(written.problem));
    m_handle->setFile(written.path);
    showEnclosure();
    then(written);
  });
}

bool MailPanel::isReady() {
  if (!gaps().isEmpty()) {
    goToGap();
    return false;
  }
  if (m_to->text().trimmed().isEmpty()) {
    warn(Tone::Bad, tr("Whom does it go to? Type an address."));
    m_to->setFocus(Qt::OtherFocusReason);
    return false;
  }
  if (m_subject->text().trimmed().isEmpty() && m_body->toPlainText().trimmed().isEmpty()) {
    warn(Tone::Bad, tr("Write a subject or a text first."));
    m_body->setFocus(Qt::OtherFocusReason);
    return false;
  }
  return true;
}

bool MailPanel::knowsProgram() {
  const bool known = context().openUrl && (!context().knowsScheme || context().knowsScheme(QStringLiteral("mailto")));
  if (known) return true;
  QGuiApplication::clipboard()->setText(copyText());
  warn(Tone::Bad, tr("This computer knows no mail program. Subject and text are copied: paste them where you write "
                     "mails, then log it here."));
  m_failed = true;
  m_log->show();
  return false;
}

bool MailPanel::send() {
  if (m_writing || !isReady() || !knowsProgram()) return false;
  if (m_enclosure && m_encloses->isChecked()) {
    // As the quote is now, not as it was when the mail was begun.
    writeEnclosure([this](const WrittenEnclosure& written) { sendFile(written); });
    return true;
  }
  const MailLink link = mailLink(m_to->text(), m_subject->text(), m_body->toPlainText(), m_longest);
  if (link.withoutBody) QGuiApplication::clipboard()->setText(m_body->toPlainText());
  context().openUrl(link.url);
  if (!log()) return false;
  if (link.withoutBody) context().toast(tr("The text is too long for a link. It is copied: paste it into the mail."));
  finish();
  return true;
}

/// A link carries no file; a mail that is written to a file does.
void MailPanel::sendFile(const WrittenEnclosure& written) {
  const Result<FileContent> file = readFileContent(written.path);
  if (!file.ok()) return warn(Tone::Bad, problemText(file.problem()));
  const QFileInfo paper(written.path);
  const QString path = paper.dir().filePath(paper.completeBaseName() + QStringLiteral(".eml"));
  const QByteArray mail = mailFile(m_to->text(), m_subject->text(), m_body->toPlainText(),
                                   {{file->name, fileType(*file), file->bytes}}, context().time());
  QSaveFile out(path);
  if (!out.open(QIODevice::WriteOnly) || out.write(mail) != mail.size() || !out.commit())
    return warn(Tone::Bad, problemText(Problem("file-not-writable", {path})));
  context().openUrl(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
  if (!log(written.path)) return;
  finish();
}

/// One act that can be undone: the mail stands in the timeline of the record, and of the person of a deal.
bool MailPanel::log(const QString& enclosed) {
  const Record& record = view().record;
  Activity mail;
  mail.kind = s("mail");
  mail.direction = s("out");
  mail.subject = m_subject->text().simplified().left(200);
  mail.body = m_body->toPlainText().trimmed();
  if (mail.subject.isEmpty()) mail.subject = mail.body.section(QLatin1Char('\n'), 0, 0).left(200);
  mail.at = context().time();
  const QList<Id> records = QList<Id>{record.id()} + view().reach.also;
  const Result<qint64> done = context().workspace.transactAct(
      {ActKind::LogMail, s("activity"), {view().reach.name}}, [&](Transaction& tx) -> Result<void> {
        const Result<Id> made = logActivity(tx, mail, records);
        if (!made.ok()) return made.problem();
        if (enclosed.isEmpty()) return {};
        const auto kept = attachFiles(tx, *made, {enclosed});
        return kept.ok() ? Result<void>() : Result<void>(kept.problem());
      });
  if (!done.ok()) {
    warn(Tone::Bad, problemText(done.problem()));
    return false;
  }
  context().toast(m_failed             ? tr("The mail is logged")
                  : enclosed.isEmpty() ? tr("Opened in the mail program and logged")
                                       : tr("Opened with its file and logged. Where the mail program only shows it, "
                                            "choose “Edit as new” there, or drag the file into a mail."),
                  *done);
  return true;
}

QString MailPanel::state() const {
  if (m_body->toPlainText().trimmed().isEmpty() && m_subject->text().trimmed().isEmpty()) return {};
  QJsonArray missing;
  for (const MissingValue& one : m_missing) missing << QJsonArray{one.label, one.gap};
  return QString::fromUtf8(QJsonDocument(QJsonObject{{s("to"), m_to->text()},
                                                     {s("subject"), m_subject->text()},
                                                     {s("body"), m_body->toPlainText()},
                                                     {s("alone"), !m_encloses->isChecked()},
                                                     {s("missing"), missing}})
                               .toJson(QJsonDocument::Compact));
}

void MailPanel::restore(const QString& state) {
  const QJsonObject kept = QJsonDocument::fromJson(state.toUtf8()).object();
  m_missing.clear();
  for (const QJsonValue& one : kept[s("missing")].toArray())
    m_missing << MissingValue{{}, one.toArray().at(0).toString(), one.toArray().at(1).toString(), false};
  m_to->setText(state.isEmpty() ? view().reach.email : kept[s("to")].toString());
  m_to->setCursorPosition(0);
  m_subject->setText(kept[s("subject")].toString());
  m_body->setPlainText(kept[s("body")].toString());
  m_encloses->setChecked(!kept[s("alone")].toBool());
  m_title->setText(tr("Mail to %1").arg(view().reach.name));
  check();
  // The file can be dragged while the mail is written.
  if (m_enclosure)
    writeEnclosure([this](const WrittenEnclosure& written) {
      if (!m_subject->text().isEmpty() || !m_body->toPlainText().isEmpty()) return;
      m_subject->setText(written.subject);
      m_body->setPlainText(written.body);
    });
}

QString MailPanel::foldedText() const {
  const QString subject = m_subject->text().trimmed();
  return subject.isEmpty() ? draftTitle() : tr("Mail: %1").arg(subject);
}

QString MailPanel::draftTitle() const { return tr("Mail to %1").arg(hasView() ? view().reach.name : QString()); }

QWidget* MailPanel::firstField() const {
  return m_to->text().isEmpty() ? m_to : m_subject->text().isEmpty() ? m_subject : static_cast<QWidget*>(m_body);
}

void MailPanel::retranslate() {
  if (hasView()) m_title->setText(tr("Mail to %1").arg(view().reach.name));
  m_template->setText(tr("Template"));
  m_template->setAccessibleName(tr("Use a template"));
  m_close->setName(tr("Put aside (Esc)"));
  m_toLabel->setText(tr("To"));
  m_to->setAccessibleName(tr("Recipient"));
  m_to->setPlaceholderText(tr("Address; several with commas"));
  m_subjectLabel->setText(tr("Subject"));
  m_subject->setAccessibleName(tr("Subject"));
  m_body->setAccessibleName(tr("Text of the mail"));
  showEnclosure();
  m_handle->setToolTip(tr("Click to show the file in its folder; or drag it into a mail"));
  m_send->setText(tr("Open in mail program"));
  m_send->setToolTip(tr("Ctrl+Enter. It is logged here; you send it there."));
  m_copy->setText(tr("Copy text"));
  m_log->setText(tr("Log it"));
  check();
}

bool MailPanel::eventFilter(QObject* watched, QEvent* event) {
  if (isCtrlEnter(*event)) {
    send();
    return true;
  }
  return DeskPanel::eventFilter(watched, event);
}

}  // namespace relata::ui
