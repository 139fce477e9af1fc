#pragma once

#include <QWidget>

#include "ui/records/record_view.h"

class QVBoxLayout;

namespace relata::ui {

/// The files of a record: attached by the button or by dropping them on its page, opened, saved, or used as its photo.
class FilesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FilesPanel(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, const RelatedRows& files, bool writable);
  /// Asks for files and attaches them.
  void choose();
  /// Attaches these; a mail (.eml) is logged in the timeline as well.
  void attachThese(const QStringList& paths);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  QWidget* row(const Record& file);
  void openFile(const Record& file);
  void saveFile(const Record& file);
  void openMenu(QWidget* anchor, const Record& file);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  RelatedRows m_files;
  bool m_writable = true;
  QVBoxLayout* m_rows;
};

/// "1.2 MB" as the locale writes it.
QString sizeText(qint64 bytes);

}  // namespace relata::ui
