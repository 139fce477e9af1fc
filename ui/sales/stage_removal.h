#pragma once

#include "ui/records/page_part.h"

namespace relata::ui {

class Button;
class TextLabel;

/// On a stage's page: how many deals stand in it, and the way to delete it with a word where they go.
class StageRemoval : public PagePart {
  Q_OBJECT
 public:
  explicit StageRemoval(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Found {
    qint64 deals = 0;
    QList<QPair<Id, QString>> others;  // stages of the same kind and pipeline
  };
  static Found read(Reader& reader, const Record& stage);
  void describe();
  void choose();

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  Found m_found;
  ReadSlot m_slot;
  TextLabel* m_text;
  Button* m_button;
};

}  // namespace relata::ui
