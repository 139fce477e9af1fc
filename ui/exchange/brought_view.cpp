#include "ui/exchange/folder_result_view.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/shell/file_words.h"

namespace relata::ui {

FolderResultView::FolderResultView(const QString& folder, const exchange::FolderReport& report, bool done,
                                   const Registry& registry, QWidget* parent)
    : QWidget(parent) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  rows->setSpacing(kSpace3);
  const QString name = shortName(folder);
  rows->addWidget(new TextLabel(done ? tr("%1 is imported").arg(name) : tr("What importing %1 will bring").arg(name),
                                TextRole::Title));
  auto* note = new TextLabel(tr("A whole workspace, as Relata exports it into a folder. It goes into an empty one."),
                             TextRole::Small, TextColor::Secondary);
  note->setWordWrap(true);
  rows->addWidget(note);
  auto* card = new Card;
  auto* lines = new QVBoxLayout(card);
  lines->setContentsMargins(0, 0, 0, 0);
  for (const EntityDef* def : registry.all())
    if (const qint64 count = report.records.value(def->key); count > 0)
      lines->addWidget(
          new TextLabel(QStringLiteral("%1: %2").arg(entityPlural(*def), QLocale().toString(count)), TextRole::Body));
  rows->addWidget(card);
  rows->addStretch(1);
  auto* buttons = new QHBoxLayout;
  const auto add = [&](Button* button, void (FolderResultView::*signal)()) {
    connect(button, &QPushButton::clicked, this, signal);
    buttons->addWidget(button);
  };
  add(new Button(tr("Import something else…")), &FolderResultView::againRequested);
  buttons->addStretch(1);
  const int total = static_cast<int>(report.total());
  if (!done) {
    auto* go = new PrimaryButton(tr("Import %n records", nullptr, total));
    go->setEnabled(total > 0);
    add(go, &FolderResultView::importRequested);
  } else {
    if (report.tid != 0) add(new Button(tr("Undo this import")), &FolderResultView::undoRequested);
    add(new PrimaryButton(tr("Show the list")), &FolderResultView::listRequested);
  }
  rows->addLayout(buttons);
}

}  // namespace relata::ui
