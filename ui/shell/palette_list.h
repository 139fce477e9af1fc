#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include "ui/shell/palette.h"

namespace relata::ui {

/// A heading (item without an id) or an item.
struct PaletteRow {
  QString heading;
  PaletteItem item;
  bool isHeading() const { return !heading.isEmpty(); }
};

class PaletteModel : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  void setRows(QList<PaletteRow> rows);
  const PaletteRow& row(int index) const { return m_rows[index]; }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  QList<PaletteRow> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace relata::ui
