namespace EarlyWarning.Simulation.Regions;

/// <summary>What a stream of chance decides.</summary>
internal enum Concern
{
    Profile,
    Months,
    EverydayEvents,
    HarmlessSign,
    Survey,
    Trouble,
    Delivery,
}
