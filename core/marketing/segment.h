#pragma once

#include "core/meta/field.h"
#include "core/meta/registry.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// People or companies that have something in common. A live segment is a filter (filter.h) and holds whoever fits it
/// now; a static one is a list that was put together by hand, one SegmentMember each.
struct Segment {
  QString name, entity, kind, filter, description;
  Id owner;
};

/// One person or company on a static list; the row is its content, so that nobody is on it twice.
struct SegmentMember {
  Id segment, record;
  QString source;  // how it came in: by hand, from another segment, from a file
};

EntityDef segmentDef();
EntityDef segmentMemberDef();
/// Whether there are segments of such records: those that the field `entity` of a segment offers.
bool canBeInSegments(const Registry& registry, const QString& entity);

/// A segment has a name of its own and conditions that can be read; it never holds itself, through however many others.
/// A new name is taken over by the filters of segments and saved views that name it. Problems: segment-name-taken
/// [name], segment-cycle [chain], segment-missing [name], segment-in-use [name, by what], segment-keeps-kind [name,
/// members], those of parseFilter.
EntityRules segmentRules();
/// Only static segments have members, and only of their own kind. Problems: segment-is-live [name], segment-other-kind
/// [name].
EntityRules segmentMemberRules();

}  // namespace relata
