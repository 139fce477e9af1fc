#pragma once

class QTableView;

namespace relata::ui {

/// The rows of the table are as high as the person wants them, also after that has changed.
/// `more`: how much higher, for rows with a second line.
void followRowHeight(QTableView* table, int more = 0);

}  // namespace relata::ui
