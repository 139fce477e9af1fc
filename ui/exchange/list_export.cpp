#include "ui/exchange/list_export.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include "ui/kit/background.h"
#include "ui/shell/file_words.h"

namespace relata::ui {
namespace {

/// A name without a known ending gets the one of the kind that was chosen beside it.
QString withEnding(const QString& path, const QString& filter) {
  if (exchange::exportFormat(QFileInfo(path).suffix().toLower()).ok()) return path;
  for (const char* ending : {".csv", ".vcf", ".jsonl"})
    if (filter.contains(QLatin1String(ending))) return path + QLatin1String(ending);
  return path + QLatin1String(".xlsx");
}

}  // namespace

ListExport::ListExport(Workspace& workspace, Background& background, QWidget* window)
    : QObject(window), m_workspace(workspace), m_background(background), m_window(window) {}

QString ListExport::suggestedName(const ListQuery& query) const {
  const EntityDef* def = m_workspace.registry()->entity(query.entity);
  return usualFolder(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + (def ? entityPlural(*def) : query.entity) +
         QLatin1String(".xlsx");
}

void ListExport::choose(const ListQuery& query) {
  QStringList filters{tr("Excel workbook (*.xlsx)"), tr("CSV (*.csv)")};
  if (query.entity == QLatin1String("contact")) filters << tr("vCard (*.vcf)");
  filters << tr("JSON Lines (*.jsonl)");
  QString chosen;
  const QString path = QFileDialog::getSaveFileName(m_window, tr("Export this list"), suggestedName(query),
                                                    filters.join(QStringLiteral(";;")), &chosen);
  if (!path.isEmpty()) write(query, withEnding(path, chosen));
}

void ListExport::write(const ListQuery& query, const QString& path) {
  const auto format = exchange::exportFormat(QFileInfo(path).suffix().toLower());
  if (!format.ok()) {
    Q_EMIT refused(fileProblemText(format.problem()));
    return;
  }
  m_background.run<Result<qint64>>(
      this,
      [&workspace = m_workspace, query, path, format = *format]() -> Result<qint64> {
        const auto reader = workspace.read();
        exchange::ExportOptions options;
        options.format = format;
        options.zone = reader->context().zone;
        return exchange::exportToFile(*reader, query, options, path);
      },
      [this, path](Result<qint64> written) {
        if (!written.ok())
          Q_EMIT refused(fileProblemText(written.problem()));
        else
          Q_EMIT exported(tr("Wrote %1 records to %2").arg(QLocale().toString(*written), shortName(path)));
      });
}

}  // namespace relata::ui
