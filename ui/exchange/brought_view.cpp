#include "ui/exchange/brought_view.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/records/problem_text.h"
#include "ui/shell/file_words.h"

namespace relata::ui {

BroughtWords folderWords(const QString& folder, const exchange::FolderReport& report, bool done,
                         const Registry& registry) {
  const QString name = shortName(folder);
  BroughtWords words;
  words.title = (done ? BroughtView::tr("%1 is imported") : BroughtView::tr("What importing %1 will bring")).arg(name);
  words.note = BroughtView::tr("A whole workspace, as Relata exports it into a folder. It goes into an empty one.");
  for (const EntityDef* def : registry.all())
    if (const qint64 count = report.records.value(def->key); count > 0)
      words.lines << QStringLiteral("%1: %2").arg(entityPlural(*def), QLocale().toString(count));
  words.go = BroughtView::tr("Import %n records", nullptr, static_cast<int>(report.total()));
  words.isWorthIt = report.total() > 0;
  words.tid = report.tid;
  return words;
}

BroughtWords mailWords(const QString& file, const mail::MailImportReport& report, bool done) {
  const QString name = shortName(file);
  BroughtWords words;
  words.title = (done ? BroughtView::tr("%1 is imported") : BroughtView::tr("What importing %1 will bring")).arg(name);
  words.note = BroughtView::tr(
      "Each thread of mails is one ticket, whatever the order in which its mails lie. What bounced or was sent by a "
      "machine opens none.");
  const auto say = [&](const QString& text, qint64 count) {
    if (count > 0) words.lines << text.arg(QLocale().toString(count));
  };
  say(BroughtView::tr("Mails: %1"), report.mails);
  say(BroughtView::tr("New tickets: %1"), report.opened);
  say(BroughtView::tr("Answers that join a ticket: %1"), report.joined);
  say(BroughtView::tr("There already: %1"), report.there);
  say(BroughtView::tr("Came back as undeliverable: %1"), report.bounces);
  say(BroughtView::tr("Sent by a machine: %1"), report.automatic);
  say(BroughtView::tr("From ourselves, without a ticket: %1"), report.own);
  say(BroughtView::tr("Unreadable: %1"), report.unreadable);
  say(BroughtView::tr("Attached files: %1"), report.files);
  for (const Problem& remark : report.remarks) words.remarks << problemText(remark);
  words.go = BroughtView::tr("Import %n mails", nullptr, static_cast<int>(report.mails));
  words.isWorthIt = report.opened + report.joined > 0;
  words.tid = report.tid;
  return words;
}

BroughtView::BroughtView(const BroughtWords& words, bool done, QWidget* parent) : QWidget(parent) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  rows->setSpacing(kSpace3);
  rows->addWidget(new TextLabel(words.title, TextRole::Title));
  const auto paragraph = [rows](const QString& text) {
    auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
    label->setWordWrap(true);
    rows->addWidget(label);
  };
  paragraph(words.note);
  auto* card = new Card;
  auto* lines = new QVBoxLayout(card);
  lines->setContentsMargins(0, 0, 0, 0);
  for (const QString& line : words.lines) lines->addWidget(new TextLabel(line, TextRole::Body));
  rows->addWidget(card);
  for (const QString& remark : words.remarks) paragraph(remark);
  rows->addStretch(1);
  auto* buttons = new QHBoxLayout;
  const auto add = [&](Button* button, void (BroughtView::*signal)()) {
    connect(button, &QPushButton::clicked, this, signal);
    buttons->addWidget(button);
  };
  add(new Button(tr("Import something else…")), &BroughtView::againRequested);
  buttons->addStretch(1);
  if (!done) {
    auto* go = new PrimaryButton(words.go);
    go->setEnabled(words.isWorthIt);
    add(go, &BroughtView::importRequested);
  } else {
    if (words.tid != 0) add(new Button(tr("Undo this import")), &BroughtView::undoRequested);
    add(new PrimaryButton(tr("Show the list")), &BroughtView::listRequested);
  }
  rows->addLayout(buttons);
}

}  // namespace relata::ui
