#pragma once

#include "core/marketing/journey_rehearsal.h"
#include "ui/marketing/journey_canvas.h"
#include "ui/records/page_part.h"

class QScrollArea;
class QVBoxLayout;

namespace relata::ui {

class Banner;
class Button;
class Card;
class JourneyRehearsalCard;
class JourneyWho;
class TextLabel;

/// The middle of a journey's page: its steps on a canvas, what is wrong with them, switching it on and off, rehearsing
/// it, and why somebody got something or not. Every change of the steps is an act that Undo takes back.
class JourneyPart : public PagePart {
  Q_OBJECT
 public:
  explicit JourneyPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;

  JourneyCanvas& canvas() { return *m_canvas; }
  const JourneyPlan& plan() const { return m_plan; }
  bool isLoaded() const { return m_loaded; }
  JourneyWho& who() { return *m_who; }
  JourneyRehearsalCard& rehearsal() { return *m_rehearsal; }
  QStringList faults() const;
  void rehearse();
  void publish();
  /// Writes the draft as one act.
  void write(const JourneyPlan& plan);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Facts {
    CanvasFacts canvas;
    QStringList faults;  // of the whole plan
    qint64 earlier = 0;  // people on earlier versions
    bool isChanged = false;
    bool canRun = false;
  };
  static Facts readFacts(Reader& reader, const Record& journey, const JourneyPlan& plan);
  void layOut();
  void words();
  void read();
  void take(Facts facts);
  void makeRoom();
  void bringIntoSight(QWidget* widget);
  void change(Result<void> (*act)(Workspace&, Id), const QString& done);
  void move();
  void openStep(const QString& key, QWidget* anchor);
  void addStep(const QString& after, bool otherwise, QWidget* anchor);
  void begin();

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  JourneyPlan m_plan;
  Facts m_facts;
  bool m_writable = false, m_loaded = false;
  Button *m_publish, *m_pause, *m_end, *m_move, *m_ask, *m_begin;
  TextLabel* m_hint;
  QVBoxLayout* m_faults;
  JourneyCanvas* m_canvas;
  QScrollArea* m_area;
  JourneyRehearsalCard* m_rehearsal;
  JourneyWho* m_who;
  ReadSlot m_slot;
};

}  // namespace relata::ui
