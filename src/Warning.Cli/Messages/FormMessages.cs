using EarlyWarning.Rules;
using EarlyWarning.Simulation;

namespace EarlyWarning.Cli.Messages;

/// <summary>The forms in which made-up feeds are written.</summary>
internal static class FormMessages
{
    public static Message Of(SimulationForm form) => form switch
    {
        SimulationForm.Plain => new("plain", "规整", nameof(SimulationForm.Plain)),
        SimulationForm.Departments => new("departments", "部门原样", nameof(SimulationForm.Departments)),
        SimulationForm.Office => new("office", "办公室原样", nameof(SimulationForm.Office)),
    };
}
