using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>What the names of a host's vocabulary stand for.</summary>
internal interface IHostValues
{
    /// <summary>The value, of the type that it was bound with.</summary>
    ScalarValue ValueOf(BoundHostValue value);

    /// <summary>The indicators that make it unknown.</summary>
    IReadOnlyList<MissingReason> WhyMissing(BoundHostValue value);
}
