#pragma once

#include <QHash>

#include <array>
#include <string>
#include <string_view>

#include "core/duplicates/match_model.h"

namespace relata {

class Record;

/// A record reduced to what is compared: its slots one after the other, each with its values in the form in which they
/// are compared (folded, E.164, simplified Han). One flat text of about a hundred bytes, so that a million fit in
/// memory. A name has two values: as written, and in pinyin where it is Han; a given name with
/// a remark behind it has that as a third. A firm has three: its name without legal
/// forms, that in pinyin, and which branch it is.
using PackedRecord = std::string;

/// A packed record cut into its slots; holds only views.
class PackedView {
 public:
  static constexpr size_t kMaxSlots = 40;
  explicit PackedView(std::string_view packed);
  std::string_view slot(size_t index) const { return m_slots[index]; }
  /// The first, second … value of a slot; empty when there is none.
  static std::string_view value(std::string_view slot, int index);

  template <typename Use>
  static void each(std::string_view slot, Use use) {
    while (!slot.empty()) {
      const size_t end = slot.find(kValueEnd);
      if (const std::string_view value = slot.substr(0, end); !value.empty()) use(value);
      slot = end == std::string_view::npos ? std::string_view() : slot.substr(end + 1);
    }
  }

  static constexpr char kSlotEnd = '\x1e';
  static constexpr char kValueEnd = '\x1f';

 private:
  std::array<std::string_view, kMaxSlots> m_slots;
};

/// A contact point of the record that is packed.
struct PackedPoint {
  QString kind, value, normal;
};

/// Packs records of one model; remembers the forms of names that come again and again.
class RecordPacker {
 public:
  /// `region`: ISO code of the country that phone numbers without "+" belong to; may be empty.
  RecordPacker(const MatchModel& model, QByteArray region) : m_model(model), m_region(std::move(region)) {}

  /// `texts`: what MatchModel::fields hold, as text (links as the digits of their id; to companies with a line feed and
  /// the name behind it, by which they are compared: people's firms are there in more than one spelling).
  PackedRecord pack(const QStringList& texts, const QList<PackedPoint>& points);

 private:
  void append(PackedRecord& out, const MatchSlot& slot, const QStringList& texts, const QList<PackedPoint>& points);
  void appendName(PackedRecord& out, const MatchSlot& slot, const QStringList& texts);
  void appendMany(PackedRecord& out, const MatchSlot& slot, const QStringList& texts, const QList<PackedPoint>& points);
  std::string normal(Evidence kind, const QString& text);
  std::string linkForm(const QString& text);
  const std::string& nameForms(const QString& text, bool family);
  const std::string& firmForms(const QString& text);

  const MatchModel& m_model;
  QByteArray m_region;
  QHash<QString, std::string> m_names;  // "g" or "f" and the name -> its forms
};

}  // namespace relata
