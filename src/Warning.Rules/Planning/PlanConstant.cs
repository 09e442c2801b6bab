using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Planning;

/// <summary>A register that is filled once: with a number, or with what the as-of date gives of a function or a parameter.</summary>
internal readonly record struct PlanConstant(int Register, double Number, AsOfFunction? Function, Parameter? Parameter = null);
