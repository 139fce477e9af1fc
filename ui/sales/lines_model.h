#pragma once

#include <QAbstractTableModel>

#include "core/sales/quote_approval.h"
#include "core/sales/quote_total.h"
#include "ui/records/value_text.h"

namespace relata::ui {

/// The lines of a quote, an order or a deal with their sums, read in one go.
struct LinesView {
  RegistryPtr registry;  // the records point into it
  Record document;
  QList<Record> lines;
  LinkTitles titles;  // of products, price lists and tax classes
  QuoteTotal total;
  QStringList taxNames;  // of `total.groups`
  Approval approval;     // of a quote
};
std::optional<LinesView> readLines(Reader& reader, const QString& entity, Id document);

/// Lines of the same document whose price is another one without that anybody typed it: "Scanner 100.00 EUR → 108.45
/// USD".
QStringList foundAgain(const LinesView& before, const LinesView& now);

/// Lines as a sheet; below the last one an empty row where writing begins. Each cell that is changed is one act.
class LinesModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Quantity, Price, Discount, Tax, Amount, ColumnCount };
  LinesModel(const RecordContext& context, QObject* parent);

  void take(const LinesView& view, bool writable);
  const LinesView& view() const { return m_view; }
  bool isNewRow(int row) const { return row == m_view.lines.size(); }
  bool isWritable() const { return m_writable; }
  Id idAt(int row) const { return row >= 0 && row < m_view.lines.size() ? m_view.lines[row].id() : Id(); }
  const FieldDef& fieldOf(int column) const;

  /// Puts a product into a line, or begins a new one with it. False: refused, and `failed` said why. A new line whose
  /// product has no price here waits in the row of writing until one is typed.
  bool setProduct(int row, Id product);
  /// What was typed into a cell; a name that is no product stands for itself.
  bool setTyped(int row, int column, const QString& text);
  bool remove(const QList<int>& rows);
  bool toggleOptional(int row);
  bool move(int row, int to);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void failed(const relata::Problem& problem);

 private:
  bool write(int row, const QHash<QString, Value>& values);
  Result<void> put(int row, const QHash<QString, Value>& values);
  void waitForPrice(Id product);
  QString shown(const Record& line, int column) const;
  QString reason(const Record& line) const;

  const RecordContext& m_context;
  LinesView m_view;
  bool m_writable = false;
  Id m_unpriced;  // a product that waits for its price
  QString m_unpricedName;
};

}  // namespace relata::ui
