#pragma once

class QTableView;

namespace relata::ui {

/// The rows of the table are as high as the person wants them, also after that has changed.
void followRowHeight(QTableView* table);

}  // namespace relata::ui
