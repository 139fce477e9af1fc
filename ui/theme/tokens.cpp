#include "ui/theme/tokens.h"
