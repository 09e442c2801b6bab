namespace EarlyWarning;

/// <summary>How far the work on an alert has come. Files write it in lower case.</summary>
public enum HandlingState
{
    /// <summary>待签收: the alert is open, and nobody has said yet that it was received.</summary>
    Opened,

    /// <summary>已签收: the owner has it.</summary>
    Received,

    /// <summary>已核实: somebody looked into it.</summary>
    Checked,

    /// <summary>已处置: what was to be done was done.</summary>
    Handled,

    /// <summary>已反馈: the result was reported; a closing that waits for a second person is one.</summary>
    Answered,

    /// <summary>已办结: struck off.</summary>
    Closed,

    /// <summary>退回重办: sent back, to be worked on anew.</summary>
    Returned,
}
