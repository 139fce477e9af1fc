#pragma once

// Everything that search, matching and sorting do with text. Include the part you need where you need only one.
#include "core/base/collation.h"
#include "core/base/fold.h"
#include "core/base/names.h"
#include "core/base/normal.h"
#include "core/base/pinyin.h"
#include "core/base/search_text.h"
