// How Dear ImGui is compiled here (IMGUI_USER_CONFIG).
#pragma once

#include <cassert>

#define IM_ASSERT(condition) assert(condition)
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_METRICS_WINDOW
#define IMGUI_DISABLE_FILE_FUNCTIONS  // no imgui.ini, no log: the workspace is what is kept
#define IMGUI_DISABLE_WIN32_DEFAULT_CLIPBOARD_FUNCTIONS
#define IMGUI_USE_WCHAR32  // every code point, emoji too
#define IMGUI_DEFINE_MATH_OPERATORS
