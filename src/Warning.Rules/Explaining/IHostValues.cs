using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Provides the values of names in a host's vocabulary.</summary>
internal interface IHostValues
{
    /// <summary>Returns the value, of the type that it was bound with.</summary>
    ScalarValue ValueOf(BoundHostValue value);

    /// <summary>Returns whether a number is only about right.</summary>
    bool IsApproximate(BoundHostValue value);

    /// <summary>Returns the indicators that make it unknown.</summary>
    IReadOnlyList<MissingReason> WhyMissing(BoundHostValue value);
}
