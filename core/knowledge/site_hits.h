#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

#include "core/base/clock.h"

namespace relata {

inline constexpr UtcMs kSiteHour = 3'600'000;

/// A page of the web site of articles that a person looked at.
struct SiteHit {
  enum class Page : quint8 { Other, Article, Write };
  quint64 reader = 0;  // of 48 bits, see `siteReader`
  UtcMs at = 0;        // whole seconds
  Page page = Page::Other;
  UtcMs hour() const { return at / kSiteHour * kSiteHour; }
  friend bool operator==(const SiteHit&, const SiteHit&) = default;
};
/// By reader, and of one reader by time.
bool comesBefore(const SiteHit& a, const SiteHit& b);

/// A number for who asks from that address with that program. It cannot be turned back; who has the workspace can try
/// an address on it.
quint64 siteReader(const QByteArray& workspace, const QString& host, const QString& agent);

/// What an hour's hits say; see SiteHour.
struct SiteFigures {
  qint64 requests = 0, visits = 0, readers = 0, asked = 0;
  friend bool operator==(const SiteFigures&, const SiteFigures&) = default;
};
std::map<UtcMs, SiteFigures> siteFigures(std::vector<SiteHit> hits);

/// Of logs that overlap: each hit as often as the one of both has it that has it more often.
std::vector<SiteHit> together(std::vector<SiteHit> a, std::vector<SiteHit> b);

/// The hits of one hour as text, and back. What cannot be read is left out.
QString packHits(const std::vector<SiteHit>& hits);
std::vector<SiteHit> unpackHits(const QString& packed, UtcMs hour);

}  // namespace relata
