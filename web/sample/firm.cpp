// The invented firm: the people who work there and what it sells.
#include "web/sample/story.h"

namespace claves::sample {

std::array<ColleagueStory, colleague_count> const colleagues = {{
    {"Carmen Luque", {"Directora general", "Managing director"}},
    {"Elena Robles", {"Directora comercial", "Head of sales"}},
    {"Marta Iriarte", {"Responsable de cuentas clave", "Key account manager"}},
    {"Javier Montalbo", {"Responsable de cuentas clave", "Key account manager"}},
    {"Nuria Casals", {"Responsable de cuentas clave", "Key account manager"}},
    {"Tomás Rey", {"Delegado de exportación", "Export sales manager"}},
    {"Andrés Pardo", {"Ingeniero de aplicaciones", "Application engineer"}},
    {"Lucía Ferrer", {"Jefa de servicio técnico", "Head of field service"}},
    {"Ramón Ochoa", {"Jefe de proyectos", "Project manager"}},
    {"Inés Vidal", {"Investigación y desarrollo", "Research and development"}},
    {"Pablo Serrano", {"Calidad y normativa", "Quality and compliance"}},
    {"Diego Aranda", {"Control de gestión", "Financial controller"}},
    {"Sara Bellido", {"Atención al cliente", "Customer service"}},
    {"Ona Puig", {"Monitorización y datos", "Monitoring and data"}},
}};

std::array<WareStory, ware_count> const wares = {{
    {{"Cartuchos plisados", "Pleated cartridges"}, {"Consumibles", "Consumables"}, 3200},
    {{"Cartuchos de profundidad", "Depth cartridges"}, {"Consumibles", "Consumables"}, 2100},
    {{"Membrana esterilizante", "Sterilising membrane"}, {"Consumibles", "Consumables"}, 7400},
    {{"Filtros de manga", "Bag filters"}, {"Consumibles", "Consumables"}, 1600},
    {{"Coalescedores", "Coalescers"}, {"Consumibles", "Consumables"}, 11500},
    {{"Elementos hidráulicos", "Hydraulic elements"}, {"Consumibles", "Consumables"}, 2700},
    {{"Carcasas y portafiltros", "Housings"}, {"Equipos", "Equipment"}, 8900},
    {{"Filtros autolimpiantes", "Self-cleaning filters"}, {"Equipos", "Equipment"}, 26000},
    {{"Equipos a medida", "Custom skids"}, {"Equipos", "Equipment"}, 64000},
    {{"Contrato de servicio", "Service contract"}, {"Servicios", "Services"}, 18000},
    {{"Monitorización remota", "Remote monitoring"}, {"Servicios", "Services"}, 9600},
    {{"Análisis de fluidos", "Fluid analysis"}, {"Servicios", "Services"}, 1400},
}};

}  // namespace claves::sample
