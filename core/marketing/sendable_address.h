#pragma once

#include <QString>

#include "core/base/result.h"

namespace relata {

/// An address as a server and a header take it: an international domain in its ASCII form (RFC 5890). Problem:
/// address-not-sendable [address]: it is none, or its first part needs what few servers understand (quotes, SMTPUTF8).
Result<QString> sendableAddress(const QString& typed);

}  // namespace relata
