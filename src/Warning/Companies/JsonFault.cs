using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A fault in JSON that an app was given. Immutable; equal by value.</summary>
/// <param name="Path">The path of the value, such as <c>$.given.power_kwh[3]</c>; <c>$</c> for what is no JSON.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1, in Unicode scalar values.</param>
/// <param name="Text">What is wrong with it.</param>
public sealed record JsonFault(string Path, int Line, int Column, Message Text)
{
    /// <summary>Returns path and text in English.</summary>
    public override string ToString() => $"{Path}: {Text}";
}
