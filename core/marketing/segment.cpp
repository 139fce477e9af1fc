#include "core/marketing/segment.h"

#include <QCoreApplication>

#include <algorithm>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> entities() {
  return {{s("contact"), s(QT_TRANSLATE_NOOP("Segment", "People"))},
          {s("company"), s(QT_TRANSLATE_NOOP("Segment", "Companies"))}};
}

QList<ChoiceDef> kinds() {
  return {{s("live"), s(QT_TRANSLATE_NOOP("Segment", "Live")), Tone::Info},
          {s("static"), s(QT_TRANSLATE_NOOP("Segment", "List")), Tone::Neutral}};
}

}  // namespace

EntityDef segmentDef() {
  EntityDef def;
  def.number = 148;
  def.key = def.table = s("segment");
  def.prefix = s("SE");
  def.context = "Segment";
  def.label = s(QT_TRANSLATE_NOOP("Segment", "Segment"));
  def.plural = s(QT_TRANSLATE_NOOP("Segment", "Segments"));
  def.icon = s("marketing");
  def.main = true;
  def.fields << field<&Segment::name>("name", QT_TRANSLATE_NOOP("Segment", "Name"), Kind::Text,
                                      FieldFlags{Title, Required, Searched, InList, Suggested})
             << choiceField<&Segment::entity>("entity", QT_TRANSLATE_NOOP("Segment", "Of"), entities(),
                                              FieldFlags{InList, Suggested, FilledIn})
             << choiceField<&Segment::kind>("kind", QT_TRANSLATE_NOOP("Segment", "Kind"), kinds(),
                                            FieldFlags{InList, Suggested, FilledIn})
             << field<&Segment::filter>("filter", QT_TRANSLATE_NOOP("Segment", "Conditions"), Kind::LongText, InList)
             << field<&Segment::description>("description", QT_TRANSLATE_NOOP("Segment", "What it is for"),
                                             Kind::LongText, FieldFlags{Searched, Suggested})
             << linkField<&Segment::owner>("owner", QT_TRANSLATE_NOOP("Segment", "Owner"), {s("user")}, InList)
             << computedField("listed", QT_TRANSLATE_NOOP("Segment", "On the list"), Kind::Integer,
                              s("(CASE WHEN t.kind = 'static' THEN (SELECT count(*) FROM segment_member m WHERE "
                                "m.segment = t.id AND m._del IS NOT 1) END)"));
  def.sublists << SublistDef{s("members"), s("segment_member"), s("segment"),
                             s(QT_TRANSLATE_NOOP("Segment", "On the list"))};
  return def;
}

EntityDef segmentMemberDef() {
  using M = SegmentMember;
  EntityDef def;
  def.number = 149;
  def.key = def.table = s("segment_member");
  def.prefix = s("SM");
  def.context = "Segment";
  def.label = s(QT_TRANSLATE_NOOP("Segment", "Member of a segment"));
  def.plural = s(QT_TRANSLATE_NOOP("Segment", "Members of segments"));
  def.icon = s("people");
  def.fields << linkField<&M::segment>("segment", QT_TRANSLATE_NOOP("Segment", "Segment"), {s("segment")},
                                       FieldFlags{Required, InList})
             << linkField<&M::record>("record", QT_TRANSLATE_NOOP("Segment", "Who"), {s("contact"), s("company")},
                                      FieldFlags{Required, InList, Suggested})
             << field<&M::source>("source", QT_TRANSLATE_NOOP("Segment", "Came in by"), Kind::Text,
                                  FieldFlags{InList, FilledIn});
  def.contentKey = {s("segment"), s("record")};
  return def;
}

bool canBeInSegments(const Registry& registry, const QString& entity) {
  const EntityDef* segment = registry.entity(u"segment");
  if (!segment) return false;
  const QList<ChoiceDef>& offered = segment->field(u"entity")->choices;
  return std::any_of(offered.begin(), offered.end(), [&](const ChoiceDef& one) { return one.key == entity; });
}

}  // namespace relata
