#pragma once

#include <QWidget>

#include "core/exchange/folder/workspace_folder.h"
#include "core/mail/import_mail.h"

namespace relata::ui {

/// What a file or folder that needs no mapping would bring, or brought.
struct BroughtWords {
  QString title, note;
  QStringList lines, remarks;
  QString go;  // what the button that imports says
  bool isWorthIt = false;
  qint64 tid = 0;  // the act of the import, for undo
};
/// A whole workspace from its folder: how many records of each kind.
BroughtWords folderWords(const QString& folder, const exchange::FolderReport& report, bool done,
                         const Registry& registry);
/// Mails as tickets.
BroughtWords mailWords(const QString& file, const mail::MailImportReport& report, bool done);

class BroughtView : public QWidget {
  Q_OBJECT
 public:
  BroughtView(const BroughtWords& words, bool done, QWidget* parent = nullptr);

 Q_SIGNALS:
  void importRequested();
  void undoRequested();
  void againRequested();
  void listRequested();
};

}  // namespace relata::ui
