#pragma once

#include <QObject>

#include "ui/records/record_context.h"

namespace relata::ui {

/// Mail files that are dropped on a list of leads become leads, each an act of its own.
class MailDrop : public QObject {
  Q_OBJECT
 public:
  MailDrop(const RecordContext& context, QWidget* on);

 private:
  void take(const QStringList& paths);
  const RecordContext& m_context;
};

}  // namespace relata::ui
