#pragma once

#include "ui/records/page_part.h"

namespace relata::ui {

class FlowLayout;
class TextLabel;

/// The stages of a deal's pipeline on its page: where it stands, and a press away where it goes next. Below it which
/// probability counts, and what has to be true before it goes on.
class StageStepper : public PagePart {
  Q_OBJECT
 public:
  explicit StageStepper(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Stages {
    QList<Record> stages;
    Id before;  // where a closed deal stood
  };
  static Stages read(Reader& reader, const Record& deal);
  void take(const Stages& stages);
  void addStep(const Record& stage, bool isPast);
  void sayChance(const Record& stage);
  void go(const Record& stage, QWidget* at);
  void reopen();

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  Stages m_stages;
  ReadSlot m_slot;
  FlowLayout* m_steps;
  TextLabel* m_chance;
  TextLabel* m_criteria;
};

}  // namespace relata::ui
