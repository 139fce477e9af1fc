#pragma once

class QTableView;

namespace relata::ui {

/// Cells begin where the words of their heading do. (A style sheet's padding of items is not heeded by Qt.)
void padCells(QTableView* table);

}  // namespace relata::ui
