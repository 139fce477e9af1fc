#pragma once

#include "core/base/filter_problem.h"  // where it lives: describe() needs it below the store
